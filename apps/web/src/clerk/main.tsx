import '../shared/font.css';
import { StaffDoor } from '../shared/doors/staff-door.js';
import { mount } from '../shared/mount.js';
import { Queries } from '../shared/queries.js';
import './console.css';
import './actions/actions.css';
import './bars/bars.css';
import './keys/keys.css';
import './panels/panel.css';
import './person/person.css';
import './print/print.css';
import './seat/seat.css';
import './small/small-window.css';
import { Clerk } from './clerk.js';
import { tongue } from './say.js';

mount(
  <Queries>
    <StaffDoor>
      <Clerk />
    </StaffDoor>
  </Queries>,
  tongue,
);
