// `npm run voice-pack`: makes the voice packs that come with Paihao, with the speech synthesizer eSpeak NG compiled to
// WASM. The synthesizer (GPL-3.0) is a tool of this script only and is shipped with nothing; the clips are its output.
// A hall replaces them by its own recordings: docs/voice.md.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import ESpeakNg from 'espeak-ng';
import { evenOut, readWav, resample, trim, writeWav } from './lib/recording.mjs';
import { inRoot } from './lib/paths.mjs';
import { voicePacks } from './lib/voice-words.mjs';

/** Enough for speech over a loudspeaker in the ceiling. */
const clipRate = 16_000;

async function synthesize({ voice, speed, text }) {
  const options = ['-v', voice, '-s', String(speed), '-p', '50', '-w', 'clip.wav', text];
  const said = await ESpeakNg({ print: () => {}, printErr: () => {}, arguments: options });
  return readWav(Buffer.from(said.FS.readFile('clip.wav')));
}

async function clipOf(words) {
  const { samples, rate } = await synthesize(words);
  return writeWav(evenOut(trim(resample(samples, rate, clipRate), clipRate)), clipRate);
}

async function make({ id, language, name, words }) {
  const folder = inRoot('apps', 'web', 'public', 'voice', id);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (const [clip, word] of Object.entries(words)) {
    const wav = await clipOf(word);
    bytes += wav.length;
    writeFileSync(`${folder}/${clip}.wav`, wav);
  }
  const clips = Object.fromEntries(Object.keys(words).map((clip) => [clip, `${clip}.wav`]));
  writeFileSync(`${folder}/pack.json`, `${JSON.stringify({ id, language, name, clips }, null, 2)}\n`);
  console.log(`${id}: ${Object.keys(words).length} clips, ${Math.round(bytes / 1024)} KB`);
}

for (const pack of voicePacks) await make(pack);
