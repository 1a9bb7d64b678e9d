/** What people of the demo write about a result: the person on acknowledging it, the manager afterwards. */
export const comments = [
  '收到，谢谢。',
  '看明白了，每一项怎么算的都写得很清楚。',
  '知道了，下个月会多留意回访。',
  '有一项没想明白，想找店长聊聊。',
  '谢谢同事们的配合。',
  '希望多安排一次培训。',
];

/** What went well first, then one thing to improve; both are KPIs of the result. */
export const feedback = [
  (best: string, weak: string) =>
    `这个月辛苦了。「${best}」做得很稳，请继续保持。「${weak}」还有提升的空间，明细我们一起看过了。`,
  (best: string, weak: string) =>
    `「${best}」是你本期得分最高的一项，做法值得在晨会上讲一讲。下个月先把「${weak}」补上来，需要支持随时找我。`,
  (best: string, weak: string) =>
    `谢谢你这个月的付出，「${best}」看得出用了心。「${weak}」得分最低，先改一件小事，月中再看一次。`,
];

export const actions = [
  (weak: string) => `和店长一起看一遍「${weak}」的明细，写下一个要改的做法`,
  (weak: string) => `跟同岗位的同事学一次「${weak}」的做法，在晨会上讲一讲`,
];
