/** A key of WebCrypto, never looked into. */
export interface Key {
  readonly type: string;
}

export type Bytes = Uint8Array<ArrayBuffer>;
type Usage = 'deriveBits' | 'deriveKey' | 'encrypt' | 'decrypt';

interface Curve {
  readonly name: 'ECDH';
  readonly namedCurve: 'P-256';
}

interface KeyAgreement {
  readonly name: 'ECDH';
  readonly public: Key;
}

interface KeyDerivation {
  readonly name: 'HKDF';
  readonly hash: 'SHA-256';
  readonly salt: Bytes;
  readonly info: Bytes;
}

interface Cipher {
  readonly name: 'AES-GCM';
  readonly iv: Bytes;
  readonly additionalData: Bytes;
}

export interface PrivateJwk {
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly y: string;
  readonly d: string;
  readonly kid: string;
}

/**
 * The part of WebCrypto that sealing needs, as every runtime of ours has it in `crypto.subtle`.
 * Written out because this folder's compiler knows the language alone.
 */
export interface Subtle {
  digest(algorithm: 'SHA-256', data: Bytes): Promise<ArrayBuffer>;
  generateKey(
    curve: Curve,
    isExtractable: boolean,
    usages: Usage[],
  ): Promise<{ readonly publicKey: Key; readonly privateKey: Key }>;
  exportKey(format: 'raw', key: Key): Promise<ArrayBuffer>;
  importKey(
    format: 'raw',
    data: Bytes | ArrayBuffer,
    algorithm: Curve | 'HKDF',
    isExtractable: boolean,
    usages: Usage[],
  ): Promise<Key>;
  importKey(
    format: 'jwk',
    data: { kty: string; crv: string; x: string; y: string; d: string },
    algorithm: Curve,
    isExtractable: boolean,
    usages: Usage[],
  ): Promise<Key>;
  deriveBits(agreement: KeyAgreement, key: Key, bits: number): Promise<ArrayBuffer>;
  deriveKey(
    derivation: KeyDerivation,
    key: Key,
    cipher: { readonly name: 'AES-GCM'; readonly length: 256 },
    isExtractable: boolean,
    usages: Usage[],
  ): Promise<Key>;
  encrypt(cipher: Cipher, key: Key, data: Bytes): Promise<ArrayBuffer>;
  decrypt(cipher: Cipher, key: Key, data: Bytes): Promise<ArrayBuffer>;
}
