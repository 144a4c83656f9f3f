import ts from 'typescript';
import { read, sources } from './sources.js';

interface Route {
  readonly name: string;
  readonly verb: string;
  /** Names of the decorators of the method, and of its parameters. */
  readonly decorators: readonly string[];
  readonly parameters: readonly string[];
}

const verbs = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'All'];

function decoratorsOf(node: ts.Node): string[] {
  const decorators = ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
  return decorators.map(({ expression }) =>
    (ts.isCallExpression(expression) ? expression.expression : expression).getText(),
  );
}

function routesOf(file: string): Route[] {
  const tree = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const methods = tree.statements
    .filter(ts.isClassDeclaration)
    .flatMap(({ members }) => members.filter(ts.isMethodDeclaration));
  return methods.flatMap((method) => {
    const decorators = decoratorsOf(method);
    const verb = decorators.find((decorator) => verbs.includes(decorator));
    const name = `${file.replace(/^.*\//, '')} ${method.name.getText()}`;
    return verb ? [{ name, verb, decorators, parameters: method.parameters.flatMap(decoratorsOf) }] : [];
  });
}

const routes = sources
  .filter((file) => file.startsWith('apps/') && file.endsWith('.controller.ts'))
  .flatMap(routesOf);
const commands = routes.filter(({ verb }) => verb !== 'Get');

describe('Every route', () => {
  it('is found by this spec', () => {
    expect(commands.length).toBeGreaterThan(0);
    expect(routes.length).toBeGreaterThan(commands.length);
  });

  it.each(routes)(
    'is described with its answer and its problems: $name',
    ({ verb, decorators, parameters }) => {
      const order = parameters.includes('Sitting') ? 'DocumentedOrder' : 'DocumentedCommand';
      expect(decorators).toContain(verb === 'Get' ? 'Documented' : order);
    },
  );

  it.each(commands)('that changes something takes the key of the press: $name', ({ parameters }) => {
    expect(parameters.filter((name) => ['PressKey', 'Pressed'].includes(name))).toHaveLength(1);
  });
});
