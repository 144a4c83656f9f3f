export const replayWords = {
  zh: {
    replay: '回放',
    replayOf: '回放 {{day}}，不是现在',
    play: '播放',
    stop: '暂停',
    back: '后退一分钟',
    forth: '前进一分钟',
    speed: '{{speed}} 倍速',
    loading: '正在读取…',
  },
  en: {
    replay: 'Replay',
    replayOf: 'Replay of {{day}}, not live',
    play: 'Play',
    stop: 'Pause',
    back: 'Back one minute',
    forth: 'On one minute',
    speed: 'Speed {{speed}}×',
    loading: 'Reading…',
  },
} as const;
