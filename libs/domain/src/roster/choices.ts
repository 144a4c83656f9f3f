import type { Text } from '../shared/text.js';

/** One of the values that a field may have, and the words that mean it. */
export interface Choice {
  readonly code: string;
  readonly label: Text;
  /** Other words for it; lower case. */
  readonly words: readonly string[];
}

const choice = (code: string, zh: string, en: string, ...words: string[]): Choice => ({
  code,
  label: { zh, en },
  words,
});

export const sexes: readonly Choice[] = [
  choice('male', '男', 'male', 'm', '男性', 'man', '1', '先生', 'mr'),
  choice('female', '女', 'female', 'f', '女性', 'woman', '2', '女士', 'ms', 'mrs'),
];

export const kindsOfDocument: readonly Choice[] = [
  choice('identity-card', '身份证', 'identity card', '居民身份证', '二代身份证', 'id', 'id card', '1'),
  choice('passport', '护照', 'passport', '普通护照', '因私护照', 'chinese passport', '2'),
  choice(
    'hk-macao-permit',
    '港澳通行证',
    'Hong Kong and Macao permit',
    '往来港澳通行证',
    '回乡证',
    '港澳',
    '3',
  ),
  choice(
    'taiwan-permit',
    '台湾通行证',
    'Taiwan permit',
    '往来台湾通行证',
    '大陆居民往来台湾通行证',
    '台胞证',
    '4',
  ),
  choice(
    ...(['foreign-residence', '外国人永久居留身份证', 'foreign residence card'] as const),
    ...['永久居留证', '外国人居留证', '五星卡', '5'],
  ),
];

export const applications: readonly Choice[] = [
  choice('passport-first', '护照首次申请', 'first passport', '首次申请', '护照首次', '首次护照', '办护照'),
  choice('passport-renewal', '护照换发', 'passport renewal', '换发', '护照到期换发', '换护照'),
  choice('hk-macao-permit', '港澳通行证', 'Hong Kong and Macao permit', '港澳证', '往来港澳通行证'),
  choice(
    'hk-macao-endorsement',
    '港澳签注',
    'Hong Kong and Macao endorsement',
    '团队签注',
    '港澳团队旅游签注',
    'l签',
  ),
  choice('taiwan-permit', '台湾通行证', 'Taiwan permit', '往来台湾通行证', '大陆居民往来台湾通行证'),
  choice('taiwan-endorsement', '台湾签注', 'Taiwan endorsement', '赴台签注', '台湾团队旅游签注'),
];

/** Where travellers of a Chinese hall come from; who is from elsewhere is booked by the hall's staff. */
export const nationalities: readonly Choice[] = [
  choice('CHN', '中国', 'China', 'cn', '中华人民共和国', 'chinese', 'prc', '中国籍'),
  choice('HKG', '中国香港', 'Hong Kong, China', 'hk', '香港', 'hong kong'),
  choice('MAC', '中国澳门', 'Macao, China', 'mo', '澳门', 'macau', 'macao'),
  choice('TWN', '中国台湾', 'Taiwan, China', 'tw', '台湾', 'taiwan'),
  choice('KOR', '韩国', 'Korea', 'kr', '大韩民国', 'south korea', 'korean'),
  choice('JPN', '日本', 'Japan', 'jp', 'japanese'),
  choice('SGP', '新加坡', 'Singapore', 'sg', 'singaporean'),
  choice('MYS', '马来西亚', 'Malaysia', 'my', 'malaysian'),
  choice('THA', '泰国', 'Thailand', 'th', 'thai'),
  choice('VNM', '越南', 'Viet Nam', 'vn', 'vietnam', 'vietnamese'),
  choice('PHL', '菲律宾', 'Philippines', 'ph', 'filipino'),
  choice('IDN', '印度尼西亚', 'Indonesia', 'id', '印尼', 'indonesian'),
  choice('IND', '印度', 'India', 'in', 'indian'),
  choice('PAK', '巴基斯坦', 'Pakistan', 'pk', 'pakistani'),
  choice('MNG', '蒙古', 'Mongolia', 'mn', '蒙古国', 'mongolian'),
  choice('KAZ', '哈萨克斯坦', 'Kazakhstan', 'kz', 'kazakh'),
  choice('RUS', '俄罗斯', 'Russia', 'ru', '俄国', 'russian', 'russian federation'),
  choice('GBR', '英国', 'United Kingdom', 'gb', 'uk', 'british', 'great britain'),
  choice('FRA', '法国', 'France', 'fr', 'french'),
  choice('DEU', '德国', 'Germany', 'de', 'german'),
  choice('ITA', '意大利', 'Italy', 'it', 'italian'),
  choice('ESP', '西班牙', 'Spain', 'es', 'spanish'),
  choice('USA', '美国', 'United States', 'us', 'usa', 'american', 'united states of america'),
  choice('CAN', '加拿大', 'Canada', 'ca', 'canadian'),
  choice('AUS', '澳大利亚', 'Australia', 'au', '澳洲', 'australian'),
  choice('NZL', '新西兰', 'New Zealand', 'nz'),
  choice('BRA', '巴西', 'Brazil', 'br', 'brazilian'),
  choice('ZAF', '南非', 'South Africa', 'za', 'south african'),
];

/** The choice that a word means: its code, its label in either language, or one of its other words. */
export function chosen(choices: readonly Choice[], word: string): Choice | undefined {
  const said = word.trim().toLowerCase().replace(/\s+/g, ' ');
  return choices.find(
    ({ code, label, words }) =>
      [code.toLowerCase(), label.zh, label.en.toLowerCase()].includes(said) || words.includes(said),
  );
}
