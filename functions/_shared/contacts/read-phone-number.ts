export type PhoneNumber =
  | { readonly kind: 'number'; readonly e164: string }
  | { readonly kind: 'bad'; readonly reason: BadNumber; readonly digits: number };

/**
 * `empty`: nothing typed. `letters`: something that is no digit. `mobile_length`: a mainland mobile
 * begins with 1 and has 11 digits. `mobile_prefix`: 10, 11 and 12 begin no mobile number.
 * `needs_country`: neither a mainland mobile nor a landline with its area code, so which country
 * it is of must be said. `length`: no country has numbers this short or long.
 */
export type BadNumber =
  | 'empty'
  | 'letters'
  | 'mobile_length'
  | 'mobile_prefix'
  | 'needs_country'
  | 'length';

/**
 * A telephone number as a person types it, in E.164. Without a country it is one of mainland China:
 * a mobile, or a landline with its area code; `+` or `00` names another country. Full-width digits,
 * spaces, dashes, dots and brackets count for nothing.
 *
 * @example
 * readPhoneNumber('138 0013 8000') // { kind: 'number', e164: '+8613800138000' }
 * readPhoneNumber('1380013800') // { kind: 'bad', reason: 'mobile_length', digits: 10 }
 */
export function readPhoneNumber(typed: string): PhoneNumber {
  const bare = typed.normalize('NFKC').replaceAll(/[\s\p{Pd}().·/]/gu, '');
  const national = bare.replace(/^(\+|00)86/, '');
  const isAbroad = national === bare && /^(\+|00)/.test(bare);
  const digits = (isAbroad ? bare : national).replace(/^(\+|00)/, '');
  const bad = (reason: BadNumber): PhoneNumber => ({ kind: 'bad', reason, digits: digits.length });
  if (digits === '') return bad('empty');
  if (!/^\d+$/.test(digits)) return bad('letters');
  // E.164: at most 15 digits, and no country begins with 0.
  if (isAbroad) return /^[1-9]\d{6,14}$/.test(digits) ? number(digits) : bad('length');
  return mainland(digits, bad);
}

function mainland(digits: string, bad: (reason: BadNumber) => PhoneNumber): PhoneNumber {
  if (digits.startsWith('1')) {
    if (digits.length !== 11) return bad('mobile_length');
    return /^1[3-9]/.test(digits) ? number(`86${digits}`) : bad('mobile_prefix');
  }
  // Area code (0 and two or three digits), then seven or eight.
  if (/^0[1-9]\d{8,10}$/.test(digits)) return number(`86${digits.slice(1)}`);
  return bad('needs_country');
}

function number(digits: string): PhoneNumber {
  return { kind: 'number', e164: `+${digits}` };
}
