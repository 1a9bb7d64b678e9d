import { defineCatalogue } from './define-catalogue.ts';

/**
 * The small worked example of a term. Every figure is a parameter: the engine computes it when the
 * page is built, so that the guide cannot say what the product does not do.
 */
export const termExamples = defineCatalogue({
  n: {
    zh: '{few} 份里满意 {share}：真实水平可能在 {fewInterval} 之间；{many} 份里同样是 {share}：{manyInterval}。',
    en: '{share} satisfied of {few}: the true level may lie between {fewInterval}. The same {share} of {many}: {manyInterval}.',
  },
  'response-rate': {
    zh: '{visits} 次就诊，{responses} 次有评价：回答率 {rate}。',
    en: '{visits} visits, {responses} of them answered: a response rate of {rate}.',
  },
  'worst-case': {
    zh: '回答率 {rate}、满意度 {share} 时：最坏 {worst}，最好 {best}。',
    en: 'With {rate} answered and {share} satisfied: {worst} at worst, {best} at best.',
  },
  exclusion: {
    zh: '{all} 份里 {excluded} 份是员工手机填的好评：计入是 {withAll}，不计入是 {without}。',
    en: 'Of {all} answers {excluded} came from a colleague’s phone: {withAll} with them, {without} without.',
  },
  nps: {
    zh: '{n} 份：推荐者 {promoters}、中立 {passives}、贬损者 {detractors}，NPS = {nps}。',
    en: '{n} answers: {promoters} promoters, {passives} passives, {detractors} detractors. NPS = {nps}.',
  },
  satisfaction: {
    zh: '{n} 次评分里 {satisfied} 次是 4–5 分：{share}，很可能在 {interval} 之间。',
    en: '{satisfied} of {n} ratings were 4 or 5: {share}, likely between {interval}.',
  },
  interval: {
    zh: '{few} 位顾客全是推荐者，NPS 是 {nps}，但很可能在 {fewInterval} 之间；{many} 位全是推荐者：{manyInterval}。',
    en: '{few} customers, all promoters: the NPS is {nps}, but likely between {fewInterval}. {many} customers, all promoters: {manyInterval}.',
  },
  verdict: {
    zh: '单看一次比较，p = {p}，好像有差别；但这个月一共比了 {n} 次，校正后 p = {adjusted}：未见可检出的变化。',
    en: 'One comparison alone gives p = {p} and looks like a difference. But it was one of {n} that month; adjusted for that, p = {adjusted}: no detectable change.',
  },
  funnel: {
    zh: '全集团 {share} 满意时，{few} 份的分院落在 {fewLimits} 都算正常；{many} 份的分院则是 {manyLimits}。',
    en: 'When {share} of the chain’s clients are satisfied, a branch with {few} answers may be anywhere in {fewLimits}; one with {many} answers, in {manyLimits}.',
  },
  'case-mix': {
    zh: '甲院首诊多，校正前 {rawA}；乙院首诊少，校正前 {rawB}；按相同的顾客结构算：{adjustedA} 和 {adjustedB}。',
    en: 'Branch A has many first visits and {rawA} as it stands, branch B few and {rawB}. With the same mix of customers: {adjustedA} and {adjustedB}.',
  },
  target: {
    zh: '方案里“{kpi}”的达标值是 {target}；和本人约定 {own} 之后，同样的 {value} 从 {score} 分变成 {ownScore} 分。',
    en: 'The plan’s target for “{kpi}” is {target}. With {own} agreed for the person, the same {value} earns {ownScore} instead of {score}.',
  },
  curve: {
    zh: '“{kpi}”{value}：在 {below}（{belowScore} 分）和 {above}（{aboveScore} 分）之间，得 {score} 分。',
    en: '“{kpi}” at {value}: between {below} ({belowScore}) and {above} ({aboveScore}), so it earns {score}.',
  },
  weight: {
    zh: '“{kpi}”得 {score} 分，权重 {weight}，为总分贡献 {points} 分。',
    en: '“{kpi}” scores {score} with a weight of {weight} and contributes {points} to the total.',
  },
  redistribution: {
    zh: '“{missing}”没有数据，它的 {missingWeight} 分给其余各项：“{kpi}”从 {before} 变成 {after}。',
    en: '“{missing}” has no data; its {missingWeight} goes to the others: “{kpi}” rises from {before} to {after}.',
  },
  shrinkage: {
    zh: '同岗位平均 {prior}。新人只有 {few} 份评分，平均 {fewRaw}，按 {fewShrunk} 计分（自己的数据占 {fewWeight}）；有 {many} 份时平均同样是 {fewRaw}，按 {manyShrunk} 计分（占 {manyWeight}）。',
    en: 'The role’s mean is {prior}. A newcomer with {few} ratings and a mean of {fewRaw} is scored as {fewShrunk} (own data counts {fewWeight}); with {many} ratings and the same mean, as {manyShrunk} ({manyWeight}).',
  },
  reliability: {
    zh: '一个人的评分平常上下 {within} 星、人和人真正相差 {between} 星时：{n} 份评分的信度是 {reliability}；到 0.70 要 {group} 份，到 0.90 要 {person} 份。',
    en: 'Ratings of one person vary by {within} stars, people truly differ by {between}: {n} ratings have a reliability of {reliability}; 0.70 takes {group} of them, 0.90 takes {person}.',
  },
  ramp: {
    zh: '得分 {score}，过渡期只计入 {share}：总分 {total}。',
    en: 'A score of {score}, of which the ramp counts {share}: a total of {total}.',
  },
  provisional: {
    zh: '“{kpi}”只有 {n} 条，要求至少 {minN} 条：暂定。',
    en: {
      one: '“{kpi}” has {n} observation and needs {minN}: provisional.',
      other: '“{kpi}” has {n} observations and needs {minN}: provisional.',
    },
  },
  'rank-interval': {
    zh: '五个人平均 {means}，每人约 40 份评分：名次依次是 {ranks}。',
    en: 'Five people with means of {means} and about 40 ratings each have the ranks {ranks}.',
  },
  tie: {
    zh: '同样这五个人：{ties}。',
    en: 'The same five people: {ties}.',
  },
  borderline: {
    zh: '分界线 {cut} 分，标准误 {error} 分：{score} 分高于它的把握是 {share}，写“{place}”；{higher} 分是 {higherShare}，写“{higherPlace}”。',
    en: 'With the line at {cut} points and a standard error of {error}, {score} points lie above it with {share} certainty and are {place}; {higher} points with {higherShare}, and are {higherPlace}.',
  },
  gate: {
    zh: '若“{kpi}”设底线 {gate}，数值 {value} 差于底线：这一项从 {score} 分变成 {gated} 分，总分 {total}。',
    en: 'With a gate of {gate} on “{kpi}”, a value of {value} is worse: that line falls from {score} to {gated}, the total to {total}.',
  },
  veto: {
    zh: '原来 {ungated} 分，封顶后 {total} 分；两个数字都显示。',
    en: '{ungated} without it, {total} with the cap; both are shown.',
  },
});

export type TermExample = keyof ReturnType<typeof termExamples>;
