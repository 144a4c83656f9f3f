import { mount } from '../shared/mount.js';
import { rememberedLanguage, rememberLanguage } from '../shared/remembered-language.js';
import { Tongue } from '../shared/tongue.js';
import './phone.css';
import { Phone } from './phone.js';

const tongue = new Tongue(rememberedLanguage());
tongue.subscribe(rememberLanguage);

mount(<Phone />, tongue);
