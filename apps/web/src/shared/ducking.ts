const channelName = 'paihao.ducking';

/** How much quieter videos and music are while somebody speaks: 18 dB. */
export const duckedTo = 10 ** (-18 / 20);

/** How long before the first sound they have to be quiet. */
export const duckLeadMs = 200;

interface Ducking {
  /** Be quiet for so long; 0 ends it. */
  readonly forMs: number;
}

/** Asks every page of this browser to be quiet for a while, or not any more. */
export function duckOthers(forMs: number): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage({ forMs } satisfies Ducking);
  channel.close();
}

/**
 * Lets a video or music be quieter while the voice of the hall speaks in the same browser, and as loud as before
 * afterwards, even if nobody says that it is over. Answers the way to end it.
 */
export function duckMedia(media: { volume: number }): () => void {
  const channel = new BroadcastChannel(channelName);
  const before = media.volume;
  let over: ReturnType<typeof setTimeout> | undefined;
  const restore = () => {
    clearTimeout(over);
    media.volume = before;
  };
  channel.onmessage = ({ data }: MessageEvent<Ducking>) => {
    restore();
    if (data.forMs <= 0) return;
    media.volume = before * duckedTo;
    over = setTimeout(restore, data.forMs);
  };
  return () => {
    restore();
    channel.close();
  };
}
