import { getClient, rowsOf } from './client.ts';

export interface Treatment {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly category: string;
}

interface TreatmentRow {
  id: string;
  name_zh: string;
  name_en: string;
  category: string;
}

/** Everything the chain offers, in the order of its codes. */
export async function fetchTreatments(): Promise<Treatment[]> {
  const client = await getClient();
  const rows = await rowsOf<TreatmentRow>(
    client
      .from('treatments')
      .select('id, name_zh, name_en, category')
      .order('category')
      .order('code'),
  );
  return rows.map((row) => ({
    id: row.id,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    category: row.category,
  }));
}
