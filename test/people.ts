/**
 * The people every test acts as. Mei manages Jing'an, Li manages Xuhui, Wang leads Jing'an, Zhao is
 * head office, Chen is a consultant of Jing'an; the stranger signed up but belongs nowhere. Anon
 * is a browser without a session, the service is an edge function with the secret key.
 */
export interface Person {
  readonly name: string;
  readonly requestRole: 'anon' | 'authenticated' | 'service_role';
  readonly userId: string | null;
  readonly email: string | null;
  readonly appRole: 'hq' | 'lead' | 'manager' | 'employee' | null;
  readonly branch: 'jingan' | 'xuhui' | null;
}

function signedIn(
  name: string,
  place: number,
  appRole: Person['appRole'],
  branch: Person['branch'],
): Person & { userId: string; email: string } {
  return {
    name,
    requestRole: 'authenticated',
    userId: `a0000000-0000-4000-8000-00000000000${place}`,
    email: `${name.toLowerCase()}@example.com`,
    appRole,
    branch,
  };
}

function withoutSession(name: string, requestRole: 'anon' | 'service_role'): Person {
  return {
    name,
    requestRole,
    userId: null,
    email: null,
    appRole: null,
    branch: null,
  };
}

export const mei = signedIn('Mei', 1, 'manager', 'jingan');
export const li = signedIn('Li', 2, 'manager', 'xuhui');
export const wang = signedIn('Wang', 3, 'lead', 'jingan');
export const zhao = signedIn('Zhao', 4, 'hq', null);
export const chen = signedIn('Chen', 5, 'employee', 'jingan');
export const stranger = signedIn('Stranger', 6, null, null);
export const anon = withoutSession('Anon', 'anon');
export const service = withoutSession('Service', 'service_role');

/** Everyone with a sign-in. */
export const signedInPeople = [mei, li, wang, zhao, chen, stranger];
