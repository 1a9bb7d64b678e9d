import { batchOf } from '../local/batch.ts';
import type { Queries } from '../local/database.ts';
import { demoAccounts, emailOf } from './accounts.ts';
import { type Day, formatMoment, momentOf } from './days.ts';
import type { Person } from './people.ts';
import { createRandom } from './random.ts';

// bcrypt of the demo password, written out: the salt of a hash made here would differ each time.
const passwordHash = '$2b$10$FhJrPkE5MA5MqbQG6Ppv/OM8XOYwv/y/vYT87IViwg8CO3rY3CcmW';

/**
 * Everybody is invited and then signs up, as in real life: the trigger on auth.users makes the
 * memberships. It asks the clock whether an invitation still holds, so the dates are set to the
 * demo's own afterwards. Users are written as @supabase/lite and GoTrue store them.
 */
export async function writeAccounts(
  database: Queries,
  branches: readonly { id: string; code: string }[],
  people: readonly Person[],
  firstDay: Day,
): Promise<void> {
  const random = createRandom('accounts');
  const invitedAt = formatMoment(momentOf(firstDay - 7, 10 * 60));
  const at = formatMoment(momentOf(firstDay - 6, 9 * 60));
  const members = demoAccounts.map((account) => ({
    id: random.uuid(),
    identity: random.uuid(),
    invitation: random.uuid(),
    email: emailOf(account),
    role: account.appRole,
    branch_id: branches.find(({ code }) => code === account.branchCode)?.id ?? null,
    employee_id: account.staffRole
      ? (people.find(({ name }) => name === account.name)?.id ?? null)
      : null,
  }));
  await database.copy(
    batchOf(
      'public.invitations',
      members.map(({ invitation, email, role, branch_id, employee_id }) => ({
        id: invitation,
        email,
        role,
        branch_id,
        employee_id,
        created_at: invitedAt,
        expires_at: 'infinity',
      })),
    ),
  );
  await database.copy(
    batchOf(
      'auth.users',
      members.map(({ id, email }) => ({
        id,
        aud: 'authenticated',
        role: 'authenticated',
        email,
        encrypted_password: passwordHash,
        email_confirmed_at: at,
        raw_app_meta_data: { provider: 'email', providers: ['email'] },
        raw_user_meta_data: { sub: id, email, email_verified: true, phone_verified: false },
        created_at: at,
        updated_at: at,
      })),
    ),
  );
  await database.copy(
    batchOf(
      'auth.identities',
      members.map(({ id, identity, email }) => ({
        id: identity,
        provider: 'email',
        provider_id: id,
        user_id: id,
        identity_data: { sub: id, email, email_verified: true, phone_verified: false },
        created_at: at,
        updated_at: at,
      })),
    ),
  );
  await database.query(
    `update public.invitations set accepted_at = $1::text::timestamptz,
       expires_at = created_at + interval '14 days'`,
    [at],
  );
  // The trigger draws the ids of the memberships; the demo's are to be the same each time.
  await database.query(`update public.memberships set id = md5(user_id::text)::uuid`);
}
