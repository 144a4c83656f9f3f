// jest runs CommonJS on every Node we support: ES modules of node_modules are compiled to it, CommonJS
// files pass through untouched.
const { createTransformer } = require('@swc/jest');
const { createHash } = require('node:crypto');
const { existsSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const swc = createTransformer({
  jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } },
  module: { type: 'commonjs' },
});
const typeOfFolder = new Map();

function moduleTypeOf(dir) {
  if (typeOfFolder.has(dir)) return typeOfFolder.get(dir);
  const manifest = join(dir, 'package.json');
  const parent = dirname(dir);
  let type = 'commonjs';
  if (existsSync(manifest)) type = JSON.parse(readFileSync(manifest, 'utf8')).type ?? 'commonjs';
  else if (parent !== dir) type = moduleTypeOf(parent);
  typeOfFolder.set(dir, type);
  return type;
}

function isEsm(file) {
  if (file.endsWith('.mjs')) return true;
  if (file.endsWith('.cjs')) return false;
  return moduleTypeOf(dirname(file)) === 'module';
}

module.exports = {
  canInstrument: false,
  process: (source, file, options) => (isEsm(file) ? swc.process(source, file, options) : { code: source }),
  getCacheKey: (source, file, options) =>
    isEsm(file)
      ? swc.getCacheKey(source, file, options)
      : `raw${createHash('sha1').update(source).digest('hex')}`,
};
