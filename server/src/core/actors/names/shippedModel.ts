import encoded from '../../../../models/names.bin';
import { fromBase64 } from './base64';
import { readModel } from './modelFile';
import { NameModel } from './nameModel';

let model: NameModel | undefined;

/** The model that ships with the product (see `server/models/names.md`): decoded when the first block asks for it. */
export function shippedModel(): NameModel {
  model ??= new NameModel(readModel(fromBase64(encoded)));
  return model;
}
