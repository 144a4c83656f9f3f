import '../shared/font.css';
import { mount } from '../shared/mount.js';
import { Queries } from '../shared/queries.js';
import './supervisor.css';
import { tongue } from './say.js';
import { Supervisor } from './supervisor.js';

mount(
  <Queries>
    <Supervisor />
  </Queries>,
  tongue,
);
