import { Counter, Gauge } from 'prom-client';

export const connectedPhones = new Gauge({
  name: 'paihao_follow_phones',
  help: 'Phones that are connected to this gateway',
});

export const sentNews = new Counter({
  name: 'paihao_follow_news_sent_total',
  help: 'Changes of single tickets that were told to their followers',
});
