import type { Recording } from '#contracts';
import { useEffect, useReducer, useState } from 'react';
import { hallApi } from '../../hall-api.js';
import { asProblem } from '../../problem.js';
import type { Text } from '../../text.js';
import { pass, press, type Player, type PlayerKey } from './player.js';
import type { Replay } from './replay-address.js';
import { Tape } from './tape.js';

const beatMs = 250;
const retryMs = 3_000;
/** So much of the recorded time is loaded ahead of the player. */
const aheadMs = 120_000;

type Step =
  | PlayerKey
  | { readonly kind: 'begin'; readonly at: number }
  | { readonly kind: 'pass'; readonly end: number };

function step(player: Player, what: Step): Player {
  if (what.kind === 'begin') return { ...player, at: what.at, playing: true };
  return what.kind === 'pass' ? pass(player, beatMs, what.end) : press(player, what);
}

interface Showing {
  /** Nothing until the first piece is there. */
  readonly tape: Tape | null;
  readonly problem: Text | null;
  readonly player: Player;
  readonly press: (key: PlayerKey) => void;
}

/** Loads a recorded day piece by piece and plays it. */
export function useTape(hall: string, replay: Replay): Showing {
  const [player, dispatch] = useReducer(step, { at: 0, speed: 1, playing: false });
  const { tape, problem, loaded } = useLoaded(hall, replay, player);
  useEffect(() => {
    if (tape) dispatch({ kind: 'begin', at: tape.begin });
  }, [tape]);
  useEffect(() => {
    if (!tape) return;
    // Behind the last thing of a day nothing happens any more: the player goes on to where its last word has faded.
    const end = tape.wanted === null ? tape.end + aheadMs : tape.end;
    const beat = setInterval(() => dispatch({ kind: 'pass', end }), beatMs);
    return () => clearInterval(beat);
  }, [tape, loaded]);
  return { tape, problem, player, press: dispatch };
}

function useLoaded(hall: string, { day, from }: Replay, player: Player) {
  const [tape, setTape] = useState<Tape | null>(null);
  const [problem, setProblem] = useState<Text | null>(null);
  // A tape grows in place; the count of its pieces tells React so.
  const [loaded, setLoaded] = useState(0);
  const wanted = tape ? tape.wanted : null;
  const isWanted = tape === null || (wanted !== null && tape.end < player.at + aheadMs * player.speed);
  useEffect(() => {
    if (!isWanted) return;
    let dropped = false;
    const load = async () => {
      const begin: Record<string, string> = from ? { from } : {};
      const where = wanted === null ? begin : { after: String(wanted) };
      const piece = await hallApi.recording(hall, { day, ...where });
      if (!dropped) take(piece);
    };
    const take = (piece: Recording) => {
      setProblem(null);
      if (tape) tape.add(piece);
      else setTape(new Tape(piece));
      setLoaded((count) => count + 1);
    };
    const fail = (error: unknown) => {
      setProblem(asProblem(error).text);
      retry = setTimeout(() => void load().catch(fail), retryMs);
    };
    let retry: ReturnType<typeof setTimeout> | undefined;
    void load().catch(fail);
    return () => {
      dropped = true;
      clearTimeout(retry);
    };
  }, [hall, day, from, tape, wanted, isWanted]);
  return { tape, problem, loaded };
}
