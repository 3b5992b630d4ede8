// canteen-scanner: the camera's own process.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <opencv2/core.hpp>

#include "kiosk/scanner/decode_command.h"
#include "kiosk/scanner/page_command.h"
#include "kiosk/scanner/picture_file.h"
#include "kiosk/scanner/serve_command.h"

namespace {

using namespace canteen;

// Throws CLI::ValidationError on a name that is none.
codes::Symbologies symbologiesNamed(const std::vector<std::string>& names) {
    codes::Symbologies wanted;
    for (const std::string& name : names) {
        const auto symbology = codes::symbologyNamed(name);
        if (!symbology || *symbology == codes::Symbology::Unknown)
            throw CLI::ValidationError("--formats", "no such symbology: " + name);
        wanted = wanted | codes::Symbologies{*symbology};
    }
    return wanted;
}

int run(int argc, char** argv) {
    CLI::App cli("Reads codes from the camera of the terminal");
    cli.require_subcommand(1);
    std::vector<std::string> formats;
    scanner::LadderOptions ladder;

    auto* decode = cli.add_subcommand("decode", "Read codes in picture files; one line of JSON each");
    std::vector<std::filesystem::path> files;
    decode->add_option("files", files, "Pictures")->required();
    decode
        ->add_option("--formats", formats,
                     "Symbologies, e.g. EAN-13,QRCode; what the trade uses unless given")
        ->delimiter(',');
    decode->add_option("--budget-ms", ladder.budgetMs, "Processor time for a picture")
        ->check(CLI::Range(1, 60000));
    decode->add_option("--agreement", ladder.agreement, "Rungs that must agree on a linear code")
        ->check(CLI::Range(1, 2));
    decode->add_flag("--all", ladder.several, "Look for further codes beside the first");
    auto* serve = cli.add_subcommand("serve", "The camera for the terminal, over the standard streams");
    scanner::SourceOptions source;
    serve->add_option("--source", source.spec, "Camera, file, stream or folder of pictures")->required();
    serve->add_flag("--loop", source.loop, "Files and folders begin anew at their end");
    serve->add_option("--fps", source.fps, "Pictures a second of files and folders")
        ->check(CLI::Range(1.0, 1000.0));
    auto* page = cli.add_subcommand("page", "Cut out, straighten and judge a sheet of paper");
    std::filesystem::path picture;
    std::filesystem::path out;
    page->add_option("file", picture, "Picture")->required();
    page->add_option("--out", out, "The JPEG to write")->required();
    try {
        cli.parse(argc, argv);
        if (!formats.empty()) ladder.wanted = symbologiesNamed(formats);
    } catch (const CLI::ParseError& end) {
        return cli.exit(end) == 0 ? 0 : 2;
    }
    if (serve->parsed()) return scanner::serve(source);
    if (page->parsed()) return scanner::pageFile(picture, out);
    return scanner::decodeFiles(files, ladder);
}

}  // namespace

int main(int argc, char** argv) try {
    scanner::limitPictures();
    // The terminal draws on the other cores.
    cv::setNumThreads(1);
    return run(argc, argv);
} catch (const std::exception& failure) {
    std::fprintf(stderr, "canteen-scanner: %s\n", failure.what());
    return 2;
}
