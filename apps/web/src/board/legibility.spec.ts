import fc from 'fast-check';
import { leastScale, legibility, mountingFrom, usualMounting } from './legibility.js';

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
      const sizes = legibility({ diagonalInches, farthestMetres, scale: 1 }, landscape);
      expect(sizes.row).toBeGreaterThanOrEqual(row * 0.98);
      expect(sizes.newest).toBeGreaterThanOrEqual(newest * 0.98);
      expect(sizes.rows).toBe(rows);
      expect(sizes.readableMetres).toBeCloseTo(farthestMetres);
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

  it('says how far a panel reaches that is too small for its hall', () => {
    const small = legibility({ diagonalInches: 32, farthestMetres: 15, scale: 1 }, landscape);
    expect(small.readableMetres).toBeLessThan(10);
    expect(small.row * 1.52 * small.rows).toBeLessThanOrEqual(1080);
  });

  it('reads a tenth less far with the smallest letters that may be wished for', () => {
    expect(legibility({ ...usualMounting, scale: leastScale }, landscape).readableMetres).toBeCloseTo(7.2);
  });

  it('is never more than a tenth below the rule, whatever the address says and wherever the panel hangs', () => {
    const anything = fc.record({
      inches: fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: 10, max: 200 })),
      metres: fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: 2, max: 30 })),
      scale: fc.oneof(fc.double({ noNaN: true }), fc.string()),
    });
    fc.assert(
      fc.property(anything, fc.constantFrom(landscape, portrait), ({ inches, metres, scale }, viewport) => {
        const address = new URLSearchParams({ inches: `${inches}`, metres: `${metres}`, scale: `${scale}` });
        const mounting = mountingFrom(address);
        const sizes = legibility(mounting, viewport);
        const honest = legibility({ ...mounting, scale: 1 }, viewport);
        expect(sizes.row).toBeGreaterThanOrEqual(honest.row * leastScale - 0.001);
        expect(sizes.readableMetres).toBeGreaterThan(0);
      }),
    );
  });

  it('takes what is missing or absurd as usual', () => {
    expect(mountingFrom(new URLSearchParams('inches=65&metres=10&scale=0.95'))).toEqual({
      ...{ diagonalInches: 65, farthestMetres: 10, scale: 0.95 },
    });
    expect(mountingFrom(new URLSearchParams('inches=1&metres=far&scale=tiny'))).toEqual(usualMounting);
    expect(mountingFrom(new URLSearchParams('scale=0.2')).scale).toBe(leastScale);
  });
});
