import '../shared/font.css';
import { mount } from '../shared/mount.js';
import { Queries } from '../shared/queries.js';
import { Board } from './board.js';
import './board.css';
import './message.css';
import './newest.css';
import './resting.css';
import './stale.css';
import { tongue } from './say.js';

mount(
  <Queries>
    <Board />
  </Queries>,
  tongue,
);
