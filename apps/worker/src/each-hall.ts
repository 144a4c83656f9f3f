import type { HallReader } from '#application/ports';

/**
 * Does the same in every hall. One that fails does not keep the others from their turn; the job still counts as failed,
 * so that it is seen.
 */
export async function eachHall(
  halls: HallReader,
  work: (hallCode: string) => Promise<unknown>,
): Promise<void> {
  const failures: string[] = [];
  for (const { code } of await halls.all()) {
    await work(code).catch((error: unknown) => failures.push(`${code}: ${String(error)}`));
  }
  if (failures.length > 0) throw new Error(`failed in ${failures.join('; ')}`);
}
