import { SPEAKERS_FILE } from '../../core/analysis';
import { answerAt, type ServerContext } from '../context';
import { guarded } from '../guard';
import { type SpeakerParams, type SpeakerResult, speakerRequest } from '../protocol/actors';

const FAILED: SpeakerResult = { problem: 'The words could not be looked up; the output of Source Critic says why.' };

/** What to write when somebody says who speaks: the client asks who it is and writes it. */
export function handleSpeaker(context: ServerContext): void {
  const { connection, sideFiles } = context;
  connection.onRequest<SpeakerResult, void>(
    speakerRequest,
    guarded<SpeakerParams, SpeakerResult>(connection.console, 'speaker', FAILED, async (params, token) => {
      const place = await sideFiles.placeOf(params.textDocument.uri);
      if (!place) return { problem: 'There is no folder to keep corrections in: open one first.' };
      const { lost } = params;
      const change = await answerAt(context, params, token, ({ session }, offset) => {
        if (lost === undefined) return session.actors.changeSpeaker(offset, place.name);
        const record = session.actors.takeBackSpeaker(lost, place.name);
        return record && { record, speakers: [], isCorrected: true };
      });
      if (change === null) return { problem: 'This file is not read as an article.' };
      if (!change) return { problem: 'Nobody is quoted or reported here: put the cursor into what is said.' };
      return { sideFile: `${place.folder}${SPEAKERS_FILE}`, ...change };
    }),
  );
}
