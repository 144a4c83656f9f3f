import '../shared/font.css';
import { StaffDoor } from '../shared/doors/staff-door.js';
import { mount } from '../shared/mount.js';
import { Queries } from '../shared/queries.js';
import './supervisor.css';
import { tongue } from './say.js';
import { Supervisor } from './supervisor.js';

mount(
  <Queries>
    <StaffDoor>
      <Supervisor />
    </StaffDoor>
  </Queries>,
  tongue,
);
