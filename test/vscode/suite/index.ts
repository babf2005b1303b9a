// First: the others open articles.
import './activation';
import './diagnostics';
import './hover';
import './citations';
import './citationKeys';
import './claims';
import './settings';
import './commands';
import './checkAll';
import './ignores';
import './navigation';
import './registry';
import './files';
import './readOnly';
