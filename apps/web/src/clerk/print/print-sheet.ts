/** What can be printed from the console; each is a `Sheet` of that name. */
export type SheetName = 'tips' | 'card';

/** Prints one sheet instead of the page. */
export function printSheet(name: SheetName): void {
  document.body.dataset['sheet'] = name;
  window.print();
  delete document.body.dataset['sheet'];
}
