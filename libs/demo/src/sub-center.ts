import { alwaysOpen, type DemoHall } from './demo-hall.js';
import { service } from './service.js';

/** One of the sub-centers; the bulletin gives their cases as one sum, of which this hall takes a part. */
const cases = (part: number) => ({ department: 'sub-centers', part: part / 100 });

export const subCenter: DemoHall = {
  ...alwaysOpen,
  code: 'jingang',
  name: { zh: '金港分中心', en: 'Jingang Sub-center' },
  zones: [
    { letter: 'A', name: { zh: '民生服务', en: 'Citizens' }, direction: { zh: '左侧', en: 'on the left' } },
    { letter: 'B', name: { zh: '企业服务', en: 'Business' }, direction: { zh: '右侧', en: 'on the right' } },
  ],
  services: [
    service('social-insurance', {
      letter: 'A',
      zone: 'A',
      zh: '社会保险',
      en: 'Social insurance',
      minutes: 5,
      of: cases(4),
    }),
    service('civil-affairs', {
      letter: 'B',
      zone: 'A',
      zh: '民政事务',
      en: 'Civil affairs',
      minutes: 7,
      of: cases(2),
    }),
    service('household', {
      letter: 'C',
      zone: 'A',
      zh: '户籍与身份证',
      en: 'Household register and ID card',
      minutes: 7,
      of: cases(2),
    }),
    service('company', {
      letter: 'D',
      zone: 'B',
      zh: '企业登记',
      en: 'Company registration',
      minutes: 10,
      of: cases(1),
    }),
    service('tax', { letter: 'E', zone: 'B', zh: '办税服务', en: 'Tax', minutes: 6, of: cases(2) }),
  ],
  windows: [
    { number: 1, zone: 'A', kind: 'general', duties: ['social-insurance'] },
    { number: 2, zone: 'A', kind: 'general', duties: ['social-insurance', 'civil-affairs'] },
    { number: 3, zone: 'A', kind: 'general', duties: ['civil-affairs', 'household'] },
    { number: 4, zone: 'A', kind: 'general', duties: ['household', 'social-insurance'] },
    { number: 5, zone: 'B', kind: 'general', duties: ['company', 'tax'] },
    { number: 6, zone: 'B', kind: 'general', duties: ['tax'] },
  ],
};
