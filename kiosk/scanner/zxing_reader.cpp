#include "kiosk/scanner/zxing_reader.h"

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>
#if __has_include(<ZXing/ReaderOptions.h>)
#define CANTEEN_ZXING_2 1
#endif

#include <utility>

namespace canteen::scanner {
namespace {

constexpr std::pair<Symbology, ZXing::BarcodeFormat> kFormats[] = {
    {Symbology::Ean13, ZXing::BarcodeFormat::EAN13},
    {Symbology::Ean8, ZXing::BarcodeFormat::EAN8},
    {Symbology::UpcA, ZXing::BarcodeFormat::UPCA},
    {Symbology::UpcE, ZXing::BarcodeFormat::UPCE},
    {Symbology::Itf, ZXing::BarcodeFormat::ITF},
    {Symbology::Code128, ZXing::BarcodeFormat::Code128},
    {Symbology::Code39, ZXing::BarcodeFormat::Code39},
    {Symbology::Code93, ZXing::BarcodeFormat::Code93},
    {Symbology::Codabar, ZXing::BarcodeFormat::Codabar},
    {Symbology::DataBar, ZXing::BarcodeFormat::DataBar},
    {Symbology::DataBarExpanded, ZXing::BarcodeFormat::DataBarExpanded},
    {Symbology::QrCode, ZXing::BarcodeFormat::QRCode},
    {Symbology::DataMatrix, ZXing::BarcodeFormat::DataMatrix},
    {Symbology::Pdf417, ZXing::BarcodeFormat::PDF417},
    {Symbology::Aztec, ZXing::BarcodeFormat::Aztec},
};

ZXing::BarcodeFormats formatsOf(Symbologies wanted) {
    ZXing::BarcodeFormats formats;
    for (const auto& [symbology, format] : kFormats)
        if (wanted.has(symbology)) formats |= format;
    return formats;
}

Symbology symbologyOf(ZXing::BarcodeFormat wanted) {
    for (const auto& [symbology, format] : kFormats)
        if (format == wanted) return symbology;
    return Symbology::Unknown;
}

#ifdef CANTEEN_ZXING_2
using Options = ZXing::ReaderOptions;
#else
using Options = ZXing::DecodeHints;
#endif

Options optionsOf(Symbologies wanted, const ZxingEffort& effort) {
    Options options;
    options.setFormats(formatsOf(wanted));
    options.setTryHarder(effort.everyLine);
    options.setTryRotate(effort.turned);
    options.setTryDownscale(effort.smaller);
    options.setBinarizer(effort.alreadyCut   ? ZXing::Binarizer::FixedThreshold
                         : effort.localLight ? ZXing::Binarizer::LocalAverage
                                             : ZXing::Binarizer::GlobalHistogram);
    options.setMinLineCount(effort.lines);
    // Two results of one linear code end the process inside Debian 12's library.
    options.setMaxNumberOfSymbols(1);
#ifdef CANTEEN_ZXING_2
    options.setTryInvert(false);
    options.setTextMode(ZXing::TextMode::Plain);
#endif
    return options;
}

// Bytes that are no text stay as they are.
template <class Result>
std::string textOf(const Result& result) {
    if (result.contentType() != ZXing::ContentType::Binary) return result.text();
    return {result.bytes().begin(), result.bytes().end()};
}

Outline outlineOf(const ZXing::Position& position) {
    Outline outline;
    for (std::size_t i = 0; i < outline.size(); ++i)
        outline[i] = {static_cast<float>(position[i].x), static_cast<float>(position[i].y)};
    return outline;
}

}  // namespace

std::optional<Read> readWithZxing(const cv::Mat& grey, Symbologies wanted, const ZxingEffort& effort) try {
    if (grey.empty() || wanted.empty()) return std::nullopt;
    const ZXing::ImageView view(grey.data, grey.cols, grey.rows, ZXing::ImageFormat::Lum,
                                static_cast<int>(grey.step));
    const auto result = ZXing::ReadBarcode(view, optionsOf(wanted, effort));
    if (!result.isValid()) return std::nullopt;
    Read read{symbologyOf(result.format()), textOf(result), result.symbologyIdentifier(),
              outlineOf(result.position())};
    if (read.symbology == Symbology::Unknown || read.text.empty()) return std::nullopt;
    return read;
} catch (...) {
    // Noisy pictures make the library throw what it should have caught.
    return std::nullopt;
}

}  // namespace canteen::scanner
