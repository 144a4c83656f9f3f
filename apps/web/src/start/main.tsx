import '../shared/font.css';
import { mount } from '../shared/mount.js';
import { Queries } from '../shared/queries.js';
import { tongue } from './say.js';
import './start.css';
import { Start } from './start.js';

mount(
  <Queries>
    <Start />
  </Queries>,
  tongue,
);
