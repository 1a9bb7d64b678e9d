import { createRandom } from '../../functions/_shared/statistics/create-random.ts';
import type { Database } from '../../supabase/local/database.ts';
import { branchCount, makeChain } from '../bench/comparison-chain.ts';

export { branchCount, month } from '../bench/comparison-chain.ts';

const districts = ['浦东新区陆家嘴', '静安', '黄浦区南京东路步行街', '天河', '高新技术产业开发区'];
const kinds = ['医疗美容门诊部', '皮肤管理中心', '整形外科医院（旗舰店）', '医美'];
const places = ['HARBOUR VIEW', 'THE WOODLANDS', 'PLANO ALLIANCE', 'SOUTH COUNTY', 'ST LOUIS'];
const houses = [
  'SURGERY CENTER',
  'AMBULATORY SURGICAL CARE LP',
  'ENDOSCOPY SERVICES LLC',
  'CLINIC',
];

export const longestBranch = {
  code: 'B-010',
  zh: '上海浦东新区陆家嘴金融贸易区世纪大道国际医疗美容皮肤管理与整形外科中心（东方明珠旗舰店）',
  en: 'FRONTENAC AMBULATORY SURGERY AND SPINE CARE CENTER LP DBA FRONTENAC SURGERY AND SPINE CARE CENTER',
};

/**
 * 433 branches with names as long as those of published tables: half of them short, the longest nearly a
 * hundred letters, and three that share one name.
 */
export async function makeManyBranches(database: Database): Promise<void> {
  await makeChain(database);
  const random = createRandom(99);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
  const names = Array.from({ length: branchCount }, (_, place) => {
    const en = `${pick(places)} ${pick(houses)}`;
    return {
      code: `B-${String(place).padStart(3, '0')}`,
      zh: `${pick(districts)}${pick(kinds)}第${place}分院`,
      en: `${random() < 0.2 ? `${en} DBA ${pick(places)} ${en}` : en} ${place}`,
    };
  });
  names[10] = longestBranch;
  for (const place of [1, 2]) names[place] = { ...names[0]!, code: `B-00${place}` };
  await database.query(
    `update public.branches b set name_zh = n.zh, name_en = n.en
     from jsonb_to_recordset($1::text::jsonb) as n (code text, zh text, en text) where n.code = b.code`,
    [JSON.stringify(names)],
  );
}
