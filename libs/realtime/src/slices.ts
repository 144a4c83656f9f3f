/** One slice is written in about 10 ms; between slices the process answers others. */
const sliceSize = 500;

/** Does the work for all of them, slice by slice, with a turn for everybody else before each. */
export async function inSlices<T>(all: readonly T[], work: (slice: readonly T[]) => void): Promise<void> {
  for (let begin = 0; begin < all.length; begin += sliceSize) {
    // Also before the first: answers to those who just joined must leave before what they would miss without them.
    await new Promise((resolve) => setImmediate(resolve));
    work(all.slice(begin, begin + sliceSize));
  }
}
