import '../shared/font.css';
import { DeviceDoor } from '../shared/doors/device-door.js';
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
    <DeviceDoor kind="board">
      <Board />
    </DeviceDoor>
  </Queries>,
  tongue,
);
