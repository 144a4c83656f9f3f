import ts from 'typescript';
import type { Permission } from '#domain';
import { read, sources } from './sources.js';

export interface DeclaredRoute {
  /** File and method, for people. */
  readonly name: string;
  readonly verb: string;
  /** As the router knows it, from the prefix on: `halls/:hall/tickets`. */
  readonly path: string;
  /** What it allows, at the method or at its class. */
  readonly permission: Permission | undefined;
  /** Names of the decorators of the method, and of its parameters. */
  readonly decorators: readonly string[];
  readonly parameters: readonly string[];
}

const verbs = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'All'];

interface Decorator {
  readonly name: string;
  /** Its first argument, when that is a text. */
  readonly text: string | undefined;
}

function decoratorsOf(node: ts.Node): Decorator[] {
  const decorators = ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
  return decorators.map(({ expression }) => {
    if (!ts.isCallExpression(expression)) return { name: expression.getText(), text: undefined };
    const [first] = expression.arguments;
    return {
      name: expression.expression.getText(),
      text: first && ts.isStringLiteral(first) ? first.text : undefined,
    };
  });
}

const namesOf = (node: ts.Node) => decoratorsOf(node).map(({ name }) => name);
const textOf = (decorators: readonly Decorator[], name: string) =>
  decorators.find((decorator) => decorator.name === name)?.text;

function routesOf(file: string): DeclaredRoute[] {
  const tree = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  return tree.statements.filter(ts.isClassDeclaration).flatMap((declared) => {
    const ofClass = decoratorsOf(declared);
    const methods = declared.members.filter(ts.isMethodDeclaration);
    return methods.flatMap((method) => routeOf(file, ofClass, method));
  });
}

function routeOf(file: string, ofClass: readonly Decorator[], method: ts.MethodDeclaration): DeclaredRoute[] {
  const own = decoratorsOf(method);
  const verb = own.find(({ name }) => verbs.includes(name));
  if (!verb) return [];
  const path = [textOf(ofClass, 'Controller'), verb.text].filter(Boolean).join('/');
  const permission = (textOf(own, 'Allows') ?? textOf(ofClass, 'Allows')) as Permission | undefined;
  const decorators = own.map(({ name }) => name);
  const parameters = method.parameters.flatMap(namesOf);
  const name = `${file.replace(/^.*\//, '')} ${method.name.getText()}`;
  return [{ name, verb: verb.name, path, permission, decorators, parameters }];
}

/** The interface of ticketing. */
export const routes = sources
  .filter((file) => file.startsWith('apps/') && file.endsWith('.controller.ts'))
  .flatMap(routesOf);

/** Every route of every process: also those that each of them has from the platform. */
export const allRoutes = sources.filter((file) => read(file).includes('@Controller(')).flatMap(routesOf);
