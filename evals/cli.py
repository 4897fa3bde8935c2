"""The commands under `byrakratlots evals`.

An error that the user can act on is left to `service.cli.main`, the one door for all commands.
The service and the index are imported by the commands that open them, so that scoring a ranking,
and testing this room, loads no model.
"""

import typer

from evals import texts
from evals.ablation.command import ablation_command
from evals.ablation.texts import ABLATION
from evals.analyser.command import analyser_command
from evals.analyser.texts import ANALYSER
from evals.answer_commands import candidates_command, compare_command, run_command, score_command
from evals.benchmark.bulk_command import bulk_command
from evals.benchmark.command import benchmark_command
from evals.benchmark.growth_command import growth_command
from evals.benchmark.reading_command import readers_command
from evals.benchmark.texts import BENCHMARK, BULK, GROWTH, READERS
from evals.documents.command import documents_command
from evals.documents.texts import DOCUMENTS
from evals.fit_command import fit_command
from evals.fuzz.command import fuzz_command
from evals.fuzz.texts import FUZZ
from evals.ranker.command import fit_ranking_command
from evals.ranker.texts import FIT_RANKING
from evals.reading.command import reading_command
from evals.reading.report_command import report_command
from evals.reading.texts import READING, REPORT
from evals.retrieval_commands import retrieval_command, retrieval_score_command

app = typer.Typer(help=texts.APP, no_args_is_help=True)
app.command("run", help=texts.RUN)(run_command)
app.command("score", help=texts.SCORE)(score_command)
app.command("compare", help=texts.COMPARE)(compare_command)
app.command("candidates", help=texts.CANDIDATES)(candidates_command)
app.command("fit", help=texts.FIT)(fit_command)
app.command("benchmark", help=BENCHMARK)(benchmark_command)
app.command("fuzz", help=FUZZ)(fuzz_command)
app.command("growth", help=GROWTH)(growth_command)
app.command("bulk", help=BULK)(bulk_command)
app.command("readers", help=READERS)(readers_command)
app.command("documents", help=DOCUMENTS)(documents_command)
app.command("retrieval", help=texts.RETRIEVAL)(retrieval_command)
app.command("retrieval-score", help=texts.RETRIEVAL_SCORE)(retrieval_score_command)
app.command("reading", help=READING)(reading_command)
app.command("reader", help=REPORT)(report_command)
app.command("ablation", help=ABLATION)(ablation_command)
app.command("fit-ranking", help=FIT_RANKING)(fit_ranking_command)
app.command("analyser", help=ANALYSER)(analyser_command)
