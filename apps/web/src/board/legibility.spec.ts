import { legibility, mountingFrom, usualMounting } from './legibility.js';

const landscape = { width: 1920, height: 1080 };
const portrait = { width: 1080, height: 1920 };

describe('legibility', () => {
  it.each([
    [43, 8, 141, 269, 3],
    [55, 8, 110, 210, 5],
    [55, 10, 138, 263, 4],
    [65, 10, 116, 222, 4],
    [75, 15, 152, 290, 3],
  ])(
    '%i inches at %i m: rows of %i px, newest call %i px',
    (diagonalInches, farthestMetres, row, newest, rows) => {
      const sizes = legibility({ diagonalInches, farthestMetres }, landscape);
      expect(sizes.row).toBeGreaterThanOrEqual(row * 0.98);
      expect(sizes.newest).toBeGreaterThanOrEqual(newest * 0.98);
      expect(sizes.rows).toBe(rows);
    },
  );

  it('keeps the size of the letters and fits more rows on a standing panel', () => {
    const [lying, standing] = [legibility(usualMounting, landscape), legibility(usualMounting, portrait)];
    expect(standing.row).toBeCloseTo(lying.row);
    expect(standing.rows).toBeGreaterThan(lying.rows);
  });

  it('grows with the pixels of a finer panel', () => {
    const fine = legibility(usualMounting, { width: 3840, height: 2160 });
    expect(fine.row).toBeCloseTo(2 * legibility(usualMounting, landscape).row);
  });

  it('takes what is missing or absurd as usual', () => {
    expect(mountingFrom(new URLSearchParams('inches=65&metres=10'))).toEqual({
      diagonalInches: 65,
      farthestMetres: 10,
    });
    expect(mountingFrom(new URLSearchParams('inches=1&metres=far'))).toEqual(usualMounting);
  });
});
