const coloured = 'ABCDE';

/** The class that carries a zone's colour; further zones share a neutral one, for the letter tells them apart. */
export function zoneClass(letter: string): string {
  return coloured.includes(letter) ? `zone-${letter.toLowerCase()}` : 'zone-other';
}

/** A zone is a colour and a letter, the same on ticket, kiosk, board and phone. */
export function ZoneChip({ letter }: { letter: string }) {
  return <span className={`zone-chip ${zoneClass(letter)}`}>{letter}</span>;
}
