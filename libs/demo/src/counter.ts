import type { HeadStarts, Named } from '#domain';

const named = (code: string, zh: string, en: string): Named => ({ code, name: { zh, en } });

const idCard = named('id-card', '居民身份证', 'ID card');
const form = named('form', '申请表', 'Application form');
const photo = named('photo', '照片回执', 'Photo receipt');
const householdBook = named('household-book', '户口簿', 'Household register');
const licence = named('licence', '营业执照副本', 'Business licence, duplicate');
const mandate = named('mandate', '授权委托书', 'Letter of authority');
const lease = named('lease', '场所使用证明', 'Proof of premises');
const drawings = named('drawings', '设计图纸', 'Drawings');
const deed = named('deed', '不动产权证', 'Title deed');

const company = [licence, idCard, mandate, form];
const building = [licence, drawings, deed, mandate, form];

/** What to bring, service by service; every other service wants an ID card and the form. */
const papers: Readonly<Record<string, readonly Named[]>> = {
  'exit-entry': [
    idCard,
    householdBook,
    photo,
    form,
    named('old-passport', '旧证件', 'Old passport or permit'),
    named('employer', '单位意见（公职人员）', "Employer's consent (officials)"),
  ],
  'exit-entry-group': [
    named('roster', '团队名单', 'Roster of the group'),
    named('letter', '旅行社函件', "Agency's letter"),
    photo,
  ],
  household: [
    idCard,
    householdBook,
    photo,
    named('marriage', '结婚证或出生证明', 'Marriage or birth certificate'),
  ],
  market: [named('articles', '公司章程', 'Articles of association'), lease, idCard, mandate, form],
  'local-tax': company,
  'state-tax': company,
  tobacco: [licence, lease, idCard, form],
  land: [deed, idCard, drawings, form],
  housing: [deed, idCard, householdBook, named('contract', '购房合同', 'Contract of sale'), form],
  planning: building,
  'civil-defence': building,
  fire: building,
  health: [licence, lease, named('training', '健康证', 'Health certificates'), form],
};

export function papersOf(service: string): readonly Named[] {
  return papers[service] ?? [idCard, form];
}

/** How a visit may end. The clerk's console shows what was used last first. */
export const results: readonly Named[] = [
  named('accepted', '已受理', 'Accepted'),
  named('done', '当场办结', 'Done on the spot'),
  named('papers-missing', '材料不齐', 'Papers missing'),
  named('advice', '咨询', 'Advice given'),
  named('not-accepted', '不予受理', 'Not accepted'),
  named('collected', '领取证照', 'Document handed over'),
];

/** Minutes by which the lanes go ahead. */
export const headStarts: HeadStarts = { priority: 20, returning: 60 };
