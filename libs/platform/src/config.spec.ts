import { randomBytes } from 'node:crypto';
import { providerCallback, readConfig } from './config.js';
import { SealingModule } from './sealing/sealing.module.js';

const key = () => randomBytes(32).toString('base64');
const plain = {
  DATABASE_URL: 'mysql://paihao:words@127.0.0.1/paihao',
  REDIS_URL: 'redis://127.0.0.1:6379',
  HTTP_PORT: '0',
};

describe('The environment of a process', () => {
  it('without keys starts nothing that reads personal data, in a demo neither', () => {
    for (const demo of ['0', '1']) {
      const { sealing } = readConfig({ ...plain, PAIHAO_DEMO: demo });
      expect(() => SealingModule.forKeys(sealing)).toThrow('PAIHAO_DATA_KEYS and PAIHAO_INDEX_KEY');
    }
  });

  it('with half of the keys starts no such process either', () => {
    const { sealing } = readConfig({ ...plain, PAIHAO_DATA_KEYS: `k1:${key()}` });
    expect(() => SealingModule.forKeys(sealing)).toThrow('missing');
  });

  it('with keys has them, and does not print them', () => {
    const index = key();
    const config = readConfig({ ...plain, PAIHAO_DATA_KEYS: `k1:${key()}`, PAIHAO_INDEX_KEY: index });
    expect(SealingModule.forKeys(config.sealing).exports).toHaveLength(2);
    expect(JSON.stringify(config)).not.toContain(index);
  });

  it('of a hall that people rely on is no demo, where anybody comes in by one click', () => {
    const real = { ...plain, NODE_ENV: 'production' };
    expect(() => readConfig({ ...real, PAIHAO_DEMO: '1' })).toThrow(/PAIHAO_DEMO.*one click/);
    expect(readConfig({ ...real, PAIHAO_DEMO: '0' }).demo).toBe(false);
  });

  it('names the sign-in of the city wholly or not at all', () => {
    const whole = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'hall', OIDC_CLIENT_SECRET: 'words' };
    expect(readConfig(plain).provider).toBeUndefined();
    expect(() => readConfig({ ...plain, ...whole })).toThrow('PUBLIC_URL');
    const { provider } = readConfig({ ...plain, ...whole, PUBLIC_URL: 'https://hall.example' });
    expect(provider).toMatchObject({ callback: `https://hall.example${providerCallback}` });
  });

  it('that is wrong is told in one go, and no secret with it', () => {
    const broken = {
      ...plain,
      HTTP_PORT: 'x',
      PAIHAO_DATA_KEYS: 'k1:tooshort',
      PAIHAO_INDEX_KEY: 'alsotooshort',
    };
    const read = () => readConfig(broken);
    expect(read).toThrow(/HTTP_PORT.*PAIHAO_DATA_KEYS.*PAIHAO_INDEX_KEY/s);
    expect(read).not.toThrow(/tooshort/);
  });
});
