import './diagnostics';
import './hover';
import './citations';
import './settings';
import './commands';
import './ignores';
