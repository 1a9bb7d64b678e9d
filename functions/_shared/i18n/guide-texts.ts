import { defineCatalogue } from './define-catalogue.ts';
import type { GuideTerm } from './guide-terms.ts';

type Words<Key extends string> = Record<Key, { readonly zh: string; readonly en: string }>;

/** What each term means, for somebody who has never heard of statistics. */
export const termTexts = defineCatalogue({
  measurement: {
    zh: '唯一的原始事实：某一天、某个分院、某个人的一个数值。顾客给的一次评分是一条度量，一次首诊有没有成交也是一条。页面上的每个数字都由度量相加而来，可以一路点开，看到它们。',
    en: 'The only raw fact: one value, of one person, in one branch, on one day. A customer’s rating is a measurement; whether a first visit led to a deal is another. Every number on a screen is added up from measurements and opens down to them.',
  },
  n: {
    zh: '一个数字背后有多少条观察。n 小，运气的成分就大：四个人里三个满意，和四百个人里三百个满意，都是 75%，但后者可靠得多。所以每个数字旁边都写着 n。',
    en: 'How many observations stand behind a number. With a small n, luck has much to say: three of four and three hundred of four hundred are both 75%, but the second is far more certain. That is why n stands beside every number.',
  },
  'response-rate': {
    zh: '结束的就诊中，有多少留下了评价。回答率低于 80%，未必代表全部顾客；低于 30%，不足以支持比较。',
    en: 'How many of the closed visits were answered. Below 80% the answers may not represent all clients; below 30% they cannot support a comparison.',
  },
  'worst-case': {
    zh: '没有回答的顾客怎么想，谁也不知道。所以我们把两头都算出来：如果他们全都不满意，结果是多少；全都满意，又是多少。真实结果一定在两者之间。',
    en: 'Nobody knows what the silent clients think. So both ends are computed: what the figure would be if all of them were unhappy, and if all were happy. The truth lies between the two.',
  },
  exclusion: {
    zh: '有些回答不该计入，例如员工在自己的手机上填的。排除要写明原因，由另一个人确认；回答本身不会删除，图表可以切换“计入”和“不计入”两种结果。',
    en: 'Some answers should not count, such as those entered on a colleague’s own phone. An exclusion needs a reason and a second person; the answer itself is never deleted, and charts can be shown with and without it.',
  },
  withheld: {
    zh: '少于 5 份回答时只显示份数，不显示结果，以免有人猜出是哪位顾客说的。这个限制写在数据库里，任何页面都绕不过去。',
    en: 'With fewer than five answers only their count is shown, so that nobody can guess which customer said what. The rule is kept by the database; no screen can get around it.',
  },
  evidence: {
    zh: '得分页的每一项都可以点开，看到是哪些记录算进去了：日期、数值、记录编号，从不出现顾客姓名。本人看顾客评分时，只看到每个分数出现了几次。',
    en: 'Every line of a score opens to the records that were counted: day, value, record number, never a customer’s name. Of what customers said, the person concerned sees only how often each value came.',
  },
  nps: {
    zh: '“您有多大可能把我们推荐给朋友？”打 9–10 分的是推荐者，0–6 分的是贬损者。推荐者的百分比减去贬损者的百分比就是 NPS，从 −100 到 100。它属于分院和团队，默认不计入个人得分。',
    en: '“How likely are you to recommend us to a friend?” 9 and 10 are promoters, 0 to 6 detractors. The percentage of promoters minus that of detractors is the NPS, from −100 to 100. It belongs to branches and teams; by default it is in nobody’s own score.',
  },
  satisfaction: {
    zh: '评 4 分或 5 分的比例。平均分几乎总在 4.7 上下，看不出差别；“有多少人满意”更好懂，也更稳。',
    en: 'The share of ratings that are 4 or 5. The mean is nearly always around 4.7 and says little; how many were satisfied is easier to read and steadier.',
  },
  interval: {
    zh: '真实水平很可能落在的范围。做一百次同样的调查，约九十五次的区间会包住真实水平。区间越宽，越不能只看中间那个数。',
    en: 'Where the true level probably lies. Of a hundred such surveys about ninety-five would give an interval that holds it. The wider it is, the less the number in its middle says by itself.',
  },
  verdict: {
    zh: '两个数字不同，可能只是运气。只有通过了检验，并且考虑到同时做了很多次比较（比得越多，碰巧“显著”的越多），页面才会说“高于”或“低于”。否则写“未见可检出的变化”——意思是看不出来，不是证明了没有。总览把两个月单独相比；分院对比问的是最近是否超出了该分院平常的起伏，并和其他分院一起校正。所以一处说“高于”，另一处说“没有变化”，并不矛盾。',
    en: 'Two numbers that differ may differ by luck. A screen says “higher” or “lower” only after a test that allows for how many comparisons were made at once, because the more one compares, the more looks striking by chance. Otherwise it says “no detectable change”: we cannot tell, which is not a proof that nothing changed. The overview holds two months against each other by themselves; the comparison asks whether the newest lies beyond what is usual for the branch, adjusted for all branches at once. So one may say “higher” and the other “no change” without contradiction.',
  },
  'control-chart': {
    zh: '一个月一个点，和自己的过去比。控制限由各月之间平常的起伏算出：点在限内，是平常的起伏，不必解释；越过控制限，或连续多个月落在均值同一侧，叫“特殊原因”，值得查找发生了什么。',
    en: 'A dot a month, held against its own past. The limits come from how much the months usually differ: within them a month is ordinary and needs no explanation; beyond them, or many months in a row on one side of the mean, is a “special cause”, and worth finding out what happened.',
  },
  funnel: {
    zh: '每个分院画成一个点，回答越多越靠右。两条边界线在左边宽、右边窄：小分院波动大是正常的。落在线外，意思是“值得找原因”，不是“差”。',
    en: 'Every branch is a dot, further right the more answers it has. The limits are wide on the left and narrow on the right: small branches vary, and that is normal. Outside the lines means “look for a cause”, not “bad”.',
  },
  'case-mix': {
    zh: '首诊顾客打分往往低一些。首诊多的分院不该因此吃亏，所以比较时可以换算成“顾客结构相同”的结果。只校正分院自己决定不了的东西，校正前后的数字都看得到。',
    en: 'First-time customers tend to rate lower. A branch with many of them should not suffer for it, so figures can be computed as if every branch had the same customers. Only what a branch cannot choose is adjusted for, and both figures are shown.',
  },
  kpi: {
    zh: '把度量变成一个数字的规则，例如“评分的平均”“按时完成的比例”。每个岗位的指标不同；指标库里写着每一项怎么算、数据从哪里来。',
    en: 'A rule that turns measurements into one number, such as the mean of ratings or the share done on time. Each role has its own; the KPI library says how each is computed and where its data comes from.',
  },
  window: {
    zh: '有些结果要等一等才知道，例如“7 天内成交”。这样的事算在观察期结束的那一天，所以月底最后几天的事会出现在下个月，不会因为还没等到结果就算作没有。',
    en: 'Some outcomes take time, such as a deal within seven days. They count on the day their window closes, so what began in the last days of a month shows in the next: nothing is counted as a failure because it was too early to know.',
  },
  target: {
    zh: '达标值是得 100 分的那个数。先看有没有和本人约定，再看本院这个岗位，再看这个岗位，最后看全集团；都没有，就用方案里的。定额是“完成率”里作分母的数量，按在岗天数折算。',
    en: 'The target is the value that earns 100. What was agreed with the person holds first, then with the role in the branch, then the role, then the chain; otherwise the plan’s own. A quota is the amount that an attainment is divided by, owed for the days posted.',
  },
  curve: {
    zh: '数值怎样变成 0–120 分。达到达标值得 100 分，两点之间按直线算，两端封顶封底。没有“差 0.1 就掉一档”的悬崖。',
    en: 'How a value becomes 0 to 120 points. The target earns 100; between two points the score is a straight line, beyond the ends it is flat. There are no cliffs at which a tenth costs a whole grade.',
  },
  weight: {
    zh: '每项指标在总分里占多大份量，一个方案的权重合计 100%。总分 = 每项得分 × 权重，相加，最后只四舍五入一次。',
    en: 'How much a KPI counts; the weights of a plan total 100%. The total is each score times its weight, added up and rounded once, at the end.',
  },
  redistribution: {
    zh: '没有数据的指标不按 0 分算，它的权重按比例分给有数据的指标。有数据的权重不足 70%，或不足 3 项，就不给总分。',
    en: 'A KPI without data does not count as zero: its weight goes to the others in proportion. With less than 70% of the weight, or fewer than three KPIs, no total is given.',
  },
  shrinkage: {
    zh: '数据少时，先相信“您大概和同岗位的人差不多”，数据越多，越只看您自己的。它保护只有几份评价的人：一个差评不会毁掉一个月，几个好评也不会碰巧拿第一。',
    en: 'With little data we begin from “you are probably much like others of your role”, and the more data there is, the more your own counts. It protects people with few ratings: one bad rating does not ruin a month, and a few good ones do not win by luck.',
  },
  reliability: {
    zh: '这些数字能不能把人区分开：看到的差别里，多少是人和人真的不同，多少是运气。0 是全凭运气，1 是没有误差。评分越多，信度越高；要多少份才够，看人和人本来差多少。评价一组人应到 0.70，决定一个人的事应到 0.90；低于 0.70，四象限不归类任何人。收缩时“自己的数据占多少”就是它。几位评价人看同一个人有多一致，用同样的尺度，叫 ICC。',
    en: 'Whether numbers tell people apart: how much of the differences seen is real, and how much is luck. 0 is luck alone, 1 is no error at all. It rises with the number of ratings; how many are enough depends on how far people truly differ. A statement about a group asks for 0.70, a decision about one person for 0.90; below 0.70 the 2×2 places nobody. It is also the weight of your own data in shrinkage. How far several raters agree about one person is told on the same scale and called ICC.',
  },
  ramp: {
    zh: '新方案先试运行：照常计算，但不排名、不评奖、不封存。之后可以设过渡期：得分只按一部分计入，其余按 100 分算。',
    en: 'A new plan runs on trial first: everything is computed, nothing ranks, awards or seals. Then there may be a ramp: only a part of the score counts, and 100 is granted for the rest.',
  },
  provisional: {
    zh: '某项指标的 n 低于它要求的最少条数，结果就标为“暂定”：照样显示、照样计分，但不排名、不评奖。同一位顾客一个月内再次评价同一个人，分数照算，条数只算一位。',
    en: 'When a KPI has fewer observations than it asks for, the result is called provisional: it is shown and scored, but never ranked or awarded. A customer who rates the same person again within a month counts in the value each time, and as one customer here.',
  },
  'rank-interval': {
    zh: '名次也有误差。我们不说“第 3 名”，而说“第 1 到第 5 名之间”：只有能和对方区分开，名次才会收窄。',
    en: 'Ranks are uncertain too. Instead of “third” we say “between first and fifth”: a rank narrows only where people can be told apart.',
  },
  tie: {
    zh: '差距小于误差的人算并列，写成“= 1–4”。并列不是没比出来，而是诚实地说：这点差距不足以分出先后。',
    en: 'People whose difference is within the error are tied, written “= 1–4”. A tie is not a failure to compare but an honest answer: this difference is too small to put one before the other.',
  },
  borderline: {
    zh: '四象限的分界线事先公布，但分数有误差。高于分界线的把握到了 80% 才写“高”，低于它的把握到了 80% 才写“低”；两边都不到，就是“待定”，画在线上：谈一谈，不作安排，下一期再看。',
    en: 'The lines of the 2×2 are announced beforehand, but scores are uncertain. Somebody is high with 80% certainty of lying above a line, low with 80% of lying below it. Between the two is borderline, drawn on the line: a talk, no consequence, another look next period.',
  },
  gate: {
    zh: '有些指标可以设底线，差于底线，这一项得 0 分。底线看的是计分用的那个数（收缩之后），所以不会因为一两份评价就触线。',
    en: 'A KPI may have a gate: a value worse than it scores zero for that KPI. It looks at the value that is scored, after shrinkage, so one or two ratings cannot trip it.',
  },
  veto: {
    zh: '五种严重情形（如未签知情同意操作、数据造假）会把总分封顶在 60 分以下，由总部凭证据登记，随时可以申诉。原来的得分仍然看得到。',
    en: 'Five grave causes, such as an operation without signed consent or falsified data, cap the total below 60. Head office enters a veto with its evidence, and it is always open to appeal. The score without it stays visible.',
  },
  appeal: {
    zh: '觉得哪里不对，可以就某一项指标提出申诉：写明哪条记录、为什么。由没有打过这个分的人处理并书面答复；记录改正后重新计算，前后两个结果都留着。提出申诉不会影响得分。',
    en: 'Who thinks that something is wrong may appeal against a single line: which record, and why. Somebody who did not give the score decides and answers in writing; where a record is corrected the score is computed anew, and both results are kept. Appealing never costs points.',
  },
} satisfies Words<GuideTerm>);
