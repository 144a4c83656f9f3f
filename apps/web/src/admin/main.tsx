import '../shared/font.css';
import { StaffDoor } from '../shared/doors/staff-door.js';
import { mount } from '../shared/mount.js';
import { Queries } from '../shared/queries.js';
import { Admin } from './admin.js';
import './admin.css';
import { tongue } from './say.js';

mount(
  <Queries>
    <StaffDoor>
      <Admin />
    </StaffDoor>
  </Queries>,
  tongue,
);
