import type { PassportPerson } from '#shared/schemas/heartbeat.ts';
import type { Choice, Questionnaire } from '#shared/schemas/questionnaire.ts';

const choice = (id: string): Choice => ({ id, zh: `${id}？`, en: `${id}?` });

export const questionnaire: Questionnaire = {
  version: 3,
  aspects: {
    consultant: choice('clear'),
    doctor: choice('safe'),
    nurse: choice('gentle'),
    marketing: choice('honest'),
    service: choice('warm'),
  },
  nps: { zh: '推荐？', en: 'Recommend?' },
  chips: {
    praise: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map(choice),
    improve: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map(choice),
  },
  comment: { zh: '还有？', en: 'More?' },
  contact: { zh: '联系？', en: 'Contact?' },
};

export const lin: PassportPerson = { employeeId: 'lin', name: '林晓雯', role: 'consultant' };
export const zhou: PassportPerson = { employeeId: 'zhou', name: '周明远', role: 'doctor' };
export const chen: PassportPerson = { employeeId: 'chen', name: '陈静', role: 'nurse' };
export const ma: PassportPerson = { employeeId: 'ma', name: '马丽', role: 'service' };
