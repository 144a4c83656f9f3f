import { mount } from '../shared/mount.js';
import './phone.css';
import { Phone } from './phone.js';
import { i18n } from './say.js';

mount(<Phone />, i18n);
