import { type ExampleFill, plainFill } from '#shared/import/records/record-template.ts';
import { getClient, rowsOf } from './client.ts';
import { fetchRoster } from './roster.ts';

/** People of a branch, a treatment and two days that are over, so that an example can be imported as it is. */
export async function fetchExampleFill(branchId: string | null): Promise<ExampleFill> {
  if (branchId === null) return plainFill;
  const client = await getClient();
  const day = (before: number) =>
    new Date(Date.now() - before * 86_400_000).toISOString().slice(0, 10);
  const [roster, treatments] = await Promise.all([
    fetchRoster(branchId, day(2)),
    rowsOf<{ code: string }>(client.from('treatments').select('code').order('code').limit(1)),
  ]);
  const code = (role: 'consultant' | 'doctor' | 'nurse' | 'marketing' | 'service') =>
    roster.find((person) => person.role === role)?.code ?? plainFill[role];
  return {
    today: day(2),
    yesterday: day(3),
    consultant: code('consultant'),
    doctor: code('doctor'),
    nurse: code('nurse'),
    marketing: code('marketing'),
    service: code('service'),
    treatment: treatments[0]?.code ?? plainFill.treatment,
  };
}
