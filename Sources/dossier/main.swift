import DossierCommands
import Glibc

exit(await DossierProgram.run(arguments: Array(CommandLine.arguments.dropFirst())))
