/** Version 1 of what the tablet asks; satisfies QuestionnaireSchema. */
export const demoQuestionnaire = {
  aspects: {
    consultant: {
      id: 'listening',
      zh: '顾问听懂了您的需要，并如实说明了方案吗？',
      en: 'Did your consultant listen and explain the options honestly?',
    },
    doctor: {
      id: 'skill',
      zh: '医生的讲解和操作让您放心吗？',
      en: 'Did the doctor’s explanation and work give you confidence?',
    },
    nurse: {
      id: 'care',
      zh: '护士让您感到被关心吗？',
      en: 'Did you feel cared for by the nurse?',
    },
    marketing: {
      id: 'honesty',
      zh: '活动内容与您听到的一致吗？',
      en: 'Was the offer what you had been told?',
    },
    service: {
      id: 'helpfulness',
      zh: '前台与客服的接待及时、周到吗？',
      en: 'Was the front desk prompt and helpful?',
    },
  },
  nps: {
    zh: '您有多愿意把我们推荐给朋友？',
    en: 'How likely are you to recommend us to a friend?',
  },
  chips: {
    praise: [
      { id: 'waiting', zh: '几乎没等', en: 'Hardly any wait' },
      { id: 'explanation', zh: '讲得清楚', en: 'Clear explanation' },
      { id: 'skill', zh: '手法专业', en: 'Skilled hands' },
      { id: 'comfort', zh: '过程舒适', en: 'Comfortable' },
      { id: 'price', zh: '价格透明', en: 'Clear prices' },
      { id: 'environment', zh: '环境干净', en: 'Clean and calm' },
    ],
    improve: [
      { id: 'waiting', zh: '等得太久', en: 'Long wait' },
      { id: 'explanation', zh: '讲得不够', en: 'Too little explained' },
      { id: 'skill', zh: '手法不稳', en: 'Unsure hands' },
      { id: 'comfort', zh: '过程不适', en: 'Uncomfortable' },
      { id: 'price', zh: '价格不清', en: 'Unclear prices' },
      { id: 'environment', zh: '环境欠佳', en: 'Surroundings' },
    ],
  },
  comment: {
    zh: '还想对我们说点什么吗？（选填）',
    en: 'Anything else you would like to say? (optional)',
  },
  contact: {
    zh: '需要店长联系您吗？',
    en: 'May the manager contact you?',
  },
} as const;

export const demoQuestionnaireVersion = 1;
