import { inspect } from 'node:util';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { Unreadable } from '#application/ports';
import { AesDataKeys } from './aes-data-keys.js';
import { AesFieldCipher } from './aes-field-cipher.js';
import { readKey, readKeyRing } from './key-ring.js';

const key = () => randomBytes(32).toString('base64');
const [first, second, forIndex] = [key(), key(), key()];
const cipherWith = (keys: string, index = forIndex) => new AesFieldCipher(readKeyRing(keys), readKey(index));
const cipher = cipherWith(`k1:${first}`);
const place = 'agencies.phone_sealed.7';

describe('A sealed field', () => {
  it('opens in its place to what was sealed, whatever that is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string(), (plain, context) => {
        expect(cipher.open(cipher.seal(plain, context), context)).toBe(plain);
      }),
    );
  });

  it('says by which key, and nothing of what is in it', () => {
    const sealed = cipher.seal('310101199001011234', place);
    expect(sealed).toMatch(/^v1\.k1\.[\w-]+$/);
    expect(Buffer.from(sealed.split('.')[2] ?? '', 'base64url').toString('latin1')).not.toContain('310101');
  });

  it('is never the same twice', () => {
    const seals = new Set(Array.from({ length: 1_000 }, () => cipher.seal('张三', place)));
    expect(seals.size).toBe(1_000);
  });

  it('of which any one bit was changed does not open', () => {
    const sealed = cipher.seal('13812345678', place);
    const [version, id, packed = ''] = sealed.split('.');
    const bytes = Buffer.from(packed, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const forged = `${version}.${id}.${changed.toString('base64url')}`;
      expect(() => cipher.open(forged, place)).toThrow(Unreadable);
    }
  });

  it.each(['', 'v1', 'v1.k1.', 'v1.k1.AAAA', 'v2.k1.AAAA', '310101199001011234', 'v1.__proto__.AAAA'])(
    'is not %j',
    (text) => expect(() => cipher.open(text, place)).toThrow(Unreadable),
  );

  it('moved to another row or column does not open', () => {
    const sealed = cipher.seal('13812345678', place);
    expect(() => cipher.open(sealed, 'agencies.phone_sealed.8')).toThrow(Unreadable);
    expect(() => cipher.open(sealed, 'agencies.name_sealed.7')).toThrow(Unreadable);
  });

  it('under the name of another key does not open', () => {
    const both = cipherWith(`k2:${second},k1:${first}`);
    const renamed = cipher.seal('13812345678', place).replace('.k1.', '.k2.');
    expect(() => both.open(renamed, place)).toThrow(Unreadable);
  });

  it('opens after a rotation, and not once its key is gone', () => {
    const old = cipher.seal('13812345678', place);
    const rotated = cipherWith(`k2:${second},k1:${first}`);
    expect(rotated.open(old, place)).toBe('13812345678');
    expect(rotated.seal('13812345678', place)).toMatch(/^v1\.k2\./);
    expect(() => cipherWith(`k2:${second}`).open(old, place)).toThrow('no key “k1”');
  });

  it('is not told in the error', () => {
    const sealed = cipher.seal('13812345678', place);
    expect(() => cipher.open(sealed, 'elsewhere')).not.toThrow(/138|agencies|elsewhere/);
  });
});

describe('The index of a field', () => {
  it('is the same for the same text, and another for another text, purpose or key', () => {
    const indexes = [
      cipher.index('310101199001011234', 'traveller'),
      cipher.index('310101199001011235', 'traveller'),
      cipher.index('310101199001011234', 'staff'),
      cipherWith(`k1:${first}`, second).index('310101199001011234', 'traveller'),
    ];
    expect(new Set(indexes.map((index) => index.toString('hex'))).size).toBe(4);
    expect(cipher.index('310101199001011234', 'traveller')).toEqual(indexes[0]);
    expect(indexes[0]).toHaveLength(32);
  });

  it('of a person under a key of their own is the same as under the shared one, so that both are found', () => {
    const dataKeys = new AesDataKeys(readKey(forIndex));
    const own = dataKeys.cipherOf('s1', dataKeys.make());
    expect(own.index('x', 'traveller')).toEqual(cipher.index('x', 'traveller'));
    expect(() => cipher.open(own.seal('x', place), place)).toThrow(Unreadable);
  });
});

describe('A ring of keys', () => {
  it.each(['', 'k1', `k1:${first.slice(4)}`, `k1:${first},`, `K1:${first}`, `k1:${first},k1:${second}`])(
    'is refused without being shown: %#',
    (text) => {
      const read = () => readKeyRing(text);
      expect(read).toThrow();
      expect(read).not.toThrow(first.slice(4, 20));
    },
  );

  it('does not show its keys to whoever prints it', () => {
    const printed = inspect(readKeyRing(`k1:${first}`), { depth: 9, showHidden: true });
    expect(printed).not.toContain(first.slice(0, 12));
    expect(printed).toContain('k1');
  });
});
