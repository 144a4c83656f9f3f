import type { ScreenReportBody } from '#contracts';

type SoundState = ScreenReportBody['sound'];

/** What a browser can say of its panel; each is asked again, for any of them may change under a running page. */
export interface SelfTest {
  readonly font: boolean;
  readonly sound: SoundState;
  readonly awake: boolean;
  readonly fullScreen: boolean;
  readonly width: number;
  readonly height: number;
}

// One for the life of the page: browsers allow few, and its state says whether sound may be made without a hand.
let audio: AudioContext | undefined;

export function testSelf(): SelfTest {
  const { innerWidth: width, innerHeight: height } = window;
  return {
    font: [...document.fonts].some(
      (face) => face.family.includes('Noto Sans SC') && face.status === 'loaded',
    ),
    sound: soundState(),
    awake: document.documentElement.dataset['awake'] === 'yes',
    // A browser in kiosk mode fills the screen without having been asked.
    fullScreen: document.fullscreenElement !== null || (width >= screen.width && height >= screen.height),
    width: Math.max(1, width),
    height: Math.max(1, height),
  };
}

function soundState(): SoundState {
  if (typeof AudioContext === 'undefined') return 'none';
  audio ??= new AudioContext();
  return audio.state === 'running' ? 'ready' : 'blocked';
}
