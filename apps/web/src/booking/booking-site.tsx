import { AppointmentPage } from './appointment/appointment-page.js';
import { Book } from './book/book.js';
import { GroupPage } from './group/group-page.js';

/** `/a/…` is an appointment, `/g/…` a group; everywhere else one books. */
export function BookingSite() {
  const [, kind, id = ''] = location.pathname.split('/');
  if (kind === 'a') return <AppointmentPage id={id} />;
  if (kind === 'g') return <GroupPage code={id.toUpperCase()} />;
  return <Book />;
}
