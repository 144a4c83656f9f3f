import { basename } from 'node:path';
import ts from 'typescript';
import { read, sources } from './sources.js';

/** What a file is to Nest or to the storage; everything else is named without a suffix. */
const roles = [
  'controller',
  'gateway',
  'processor',
  'module',
  'filter',
  'guard',
  'pipe',
  'store',
  'reader',
  'row',
];

const empty = [
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'base',
  'core',
  'misc',
  'types',
  'enum',
  'enums',
];

/** Words of other trades for things that have one word here; docs/glossary.md. */
const foreign: Readonly<Record<string, string>> = { counter: 'serviceWindow', lobby: 'hall', vip: 'lane' };

const files = sources.map((file) => ({ file, name: basename(file).replace(/\.tsx?$/, '') }));

function declaredIn(file: string): string[] {
  const tree = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  return tree.statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => name.getText());
    const isNamed = ts.isClassDeclaration(statement) || ts.isInterfaceDeclaration(statement);
    if (isNamed || ts.isTypeAliasDeclaration(statement) || ts.isFunctionDeclaration(statement)) {
      return statement.name ? [statement.name.text] : [];
    }
    return [];
  });
}

const declared = sources.flatMap((file) => declaredIn(file).map((name) => ({ file, name })));
const wordsOf = (name: string) => name.split(/(?=[A-Z])|[-._]/).map((word) => word.toLowerCase());
const tell = ({ file, name }: { file: string; name: string }) => `${name} in ${file}`;

describe('Names', () => {
  it('of files are words with dashes', () => {
    expect(files.filter(({ name }) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/.test(name)).map(tell)).toEqual(
      [],
    );
  });

  it('of files end with a role only where Nest or the storage gives one', () => {
    const strange = files.filter(({ name }) => {
      const [, ...suffixes] = name.split('.');
      return suffixes.length > 1 || suffixes.some((suffix) => !roles.includes(suffix) && suffix !== 'config');
    });
    expect(strange.map(tell)).toEqual([]);
  });

  it('of files with a role are the names of what is in them', () => {
    const played = roles.filter((role) => role !== 'row');
    const strange = files.filter(({ file, name }) => {
      const role = played.find((one) => name.endsWith(`.${one}`));
      return role && !declaredIn(file).some((one) => one.toLowerCase() === name.replace(/[-.]/g, ''));
    });
    expect(strange.map(tell)).toEqual([]);
  });

  it('of files and folders say something', () => {
    const words = ({ file }: { file: string }) => file.split(/[/.-]/);
    expect(files.filter((one) => words(one).some((word) => empty.includes(word))).map(tell)).toEqual([]);
  });

  it('of things say something', () => {
    const saysNothing =
      /(Utils?|Helpers?|Common|Manager|Base|Misc|Entity|Impl)$|^(Base|Common|Abstract|I)[A-Z]/;
    expect(declared.filter(({ name }) => saysNothing.test(name)).map(tell)).toEqual([]);
  });

  it.each(Object.entries(foreign))('are words of this hall: not %s but %s', (word) => {
    expect(declared.filter(({ name }) => wordsOf(name).includes(word)).map(tell)).toEqual([]);
  });
});
