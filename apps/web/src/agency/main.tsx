import '../shared/font.css';
import { StaffDoor } from '../shared/doors/staff-door.js';
import { mount } from '../shared/mount.js';
import { Queries } from '../shared/queries.js';
import './portal.css';
import { Portal } from './portal.js';
import { tongue } from './say.js';

mount(
  <Queries>
    <StaffDoor>
      <Portal />
    </StaffDoor>
  </Queries>,
  tongue,
);
