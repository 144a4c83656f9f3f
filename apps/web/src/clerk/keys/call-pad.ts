import { figureOf, nameOf, type Stroke } from './stroke.js';

/** A number that is being typed, for example `15` or `A015`; empty when nobody is typing. */
export type Pad = string;

export type PadMeaning =
  | { readonly type: 'typed'; readonly pad: Pad }
  | { readonly type: 'call'; readonly number: string }
  | { readonly type: 'pause' };

const mostFigures = 6;

/** A figure of the number pad begins a number; the row above the letters too, unless its figures tick papers now. */
export function padMeaning(pad: Pad, stroke: Stroke, ticks: boolean): PadMeaning | undefined {
  if (stroke.modified || stroke.ctrl || stroke.isComposing) return undefined;
  const name = nameOf(stroke);
  if (pad === '') return begins(name, ticks) ? typed(figureOf(name) ?? '') : undefined;
  return stroke.repeat ? undefined : goesOn(pad, name);
}

function begins(name: string, ticks: boolean): boolean {
  return figureOf(name) !== undefined && (name.startsWith('Numpad') || !ticks);
}

function goesOn(pad: Pad, name: string): PadMeaning | undefined {
  const letter = /^Key([A-Z])$/.exec(name)?.[1];
  if (letter !== undefined) return typed(letter + figuresOf(pad));
  if (name === 'Backspace') return typed(pad.slice(0, -1));
  if (name === 'Escape') return typed('');
  if (name === 'Enter' || name === 'NumpadEnter') return entered(pad);
  const figure = figureOf(name);
  if (figure === undefined) return undefined;
  return typed(figuresOf(pad).length < mostFigures ? pad + figure : pad);
}

function entered(pad: Pad): PadMeaning {
  if (pad === '0') return { type: 'pause' };
  return figuresOf(pad) === '' ? typed('') : { type: 'call', number: pad };
}

const figuresOf = (pad: Pad) => pad.replace(/^[A-Z]/, '');
const typed = (pad: Pad): PadMeaning => ({ type: 'typed', pad });
