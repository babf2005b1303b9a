import './diagnostics';
import './hover';
import './citations';
import './claims';
import './settings';
import './commands';
import './ignores';
import './navigation';
