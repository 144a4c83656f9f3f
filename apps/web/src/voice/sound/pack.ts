import { clipsOf } from '#contracts';
import type { Language } from '../../shared/text.js';

/** `pack.json` of a voice pack: the file of each clip, beside it. docs/voice.md says how to make one. */
export interface VoicePack {
  readonly id: string;
  readonly language: Language;
  readonly name: Readonly<Record<Language, string>>;
  readonly clips: Readonly<Record<string, string>>;
}

export type Clips = ReadonlyMap<string, AudioBuffer>;

/** Loads every recording of a pack. Throws, naming the clip, when one is missing or is no sound. */
export async function loadPack(context: BaseAudioContext, id: string, language: Language): Promise<Clips> {
  const folder = `/voice/${encodeURIComponent(id)}`;
  const pack = (await (await ask(`${folder}/pack.json`)).json()) as VoicePack;
  const load = async (clip: string): Promise<[string, AudioBuffer]> => {
    const file = pack.clips[clip];
    if (!file) throw new Error(`${id}: ${clip}`);
    return [clip, await decode(context, `${folder}/${encodeURIComponent(file)}`)];
  };
  return new Map(await Promise.all(clipsOf(language).map(load)));
}

async function decode(context: BaseAudioContext, address: string): Promise<AudioBuffer> {
  const recording = await (await ask(address)).arrayBuffer();
  return context.decodeAudioData(recording).catch(() => {
    throw new Error(address);
  });
}

async function ask(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address);
  return answer;
}
