// Linking it makes its malloc that of the whole program.
import CMimalloc
import DossierCommands
import Glibc

exit(await DossierProgram.run(arguments: Array(CommandLine.arguments.dropFirst())))
