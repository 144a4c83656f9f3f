import type { Text } from '#domain';

/** A department of the service center with its cases of January to May 2010. */
export interface Department {
  readonly code: string;
  readonly name: Text;
  readonly received: number;
  readonly completed: number;
  readonly pending: number;
}

const department = (
  code: string,
  zh: string,
  en: string,
  cases: readonly [number, number, number],
): Department => {
  const [received, completed, pending] = cases;
  return { code, name: { zh, en }, received, completed, pending };
};

/**
 * The table "Cases by window, January to May" of the center's bulletin of May 2010: received, completed, pending. Its
 * printed totals are 1,173,899 / 1,173,903 / 1,403. The demo hall takes its departments and volumes from here.
 */
export const departments: readonly Department[] = [
  department('joint', '联办窗口', 'Joint-processing window', [120, 116, 4]),
  department('development', '发改委', 'Development and Reform Commission', [686, 682, 7]),
  department('economy', '经信委', 'Economy and Information Commission', [94, 94, 0]),
  department('commerce', '商务局', 'Commerce Bureau', [7505, 7504, 1]),
  department('civil-defence', '民防局', 'Civil Defence Bureau', [84, 83, 6]),
  department('city-management', '城管局', 'City Management Bureau', [1123, 1120, 7]),
  department('construction-fund', '城建基金', 'Urban Construction Fund', [33, 32, 1]),
  department('housing', '住建局', 'Housing and Construction Bureau', [575, 572, 15]),
  department('planning', '规划局', 'Planning Bureau', [500, 516, 9]),
  department('tobacco', '烟草局', 'Tobacco Bureau', [495, 495, 1]),
  department('fire', '消防大队', 'Fire Brigade', [84, 89, 1]),
  department('public-security', '公安局', 'Public Security Bureau', [30328, 30398, 1264]),
  department('local-tax', '地税局', 'Local Taxation Bureau', [2239, 2239, 0]),
  department('state-tax', '国税局', 'State Taxation Bureau', [2022, 2022, 0]),
  department('finance', '财政局', 'Finance Bureau', [22, 22, 0]),
  department('land', '国土局', 'Land Resources Bureau', [6159, 6158, 2]),
  department('health', '卫生局', 'Health Bureau', [644, 644, 0]),
  department('quality', '质监局', 'Quality Supervision Bureau', [5729, 5724, 6]),
  department('culture', '文广新局', 'Culture, Radio, TV, Press and Publication Bureau', [77, 77, 0]),
  department('transport', '交通运输局', 'Transport Bureau', [6315, 6266, 49]),
  department('environment', '环保局', 'Environmental Protection Bureau', [1241, 1245, 5]),
  department('market', '工商局', 'Industry and Commerce Bureau', [2878, 2878, 3]),
  department('weather', '气象局', 'Meteorological Bureau', [403, 398, 5]),
  department('work-safety', '安监局', 'Work Safety Bureau', [1003, 1003, 0]),
  department('agriculture', '农委', 'Agriculture Commission', [169, 169, 0]),
  department('water', '水利局', 'Water Resources Bureau', [30, 30, 0]),
  department('gardens', '园林局', 'Parks and Gardens Bureau', [63, 65, 0]),
  department('vip', '中心VIP室', 'VIP room of the center', [3, 3, 1]),
  department('bidding', '招投标中心', 'Bidding and Procurement Center', [325, 325, 0]),
  department('general', '综合窗口', 'General window', [18, 18, 0]),
  department('sub-centers', '分中心汇总', 'Sub-centers, total', [1102932, 1102916, 16]),
];
