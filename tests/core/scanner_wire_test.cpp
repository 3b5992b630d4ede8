#include "core/port/scanner_wire.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace canteen::port::wire {
namespace {

const std::vector<FromScanner> kFromScanner{
    Hello{},
    Beat{DeviceState::Failed},
    Seen{{3, 2, {1, 2, 3, 4, 5, 6}}, {true, false, true}},
    CodeFound{codes::Symbology::Code128,
              2,
              "]C1",
              "strip",
              {{{0.1F, 0.2F}, {0.9F, 0.2F}, {0.9F, 0.3F}, {0.1F, 0.3F}}},
              Bytes{'0', '1', 0x1D}},
    Photo{{PageVerdict::Blurred, 1165, 1650, {0xFF, 0xD8}}},
    Problem{"cannot open /dev/video0"}};

TEST(ScannerWire, ReadsWhatItWritesHoweverTheStreamIsCut) {
    Bytes stream;
    for (const FromScanner& message : kFromScanner) {
        const Bytes bytes = encode(message);
        stream.insert(stream.end(), bytes.begin(), bytes.end());
    }
    for (const std::size_t piece : {std::size_t{1}, std::size_t{5}, std::size_t{64}, stream.size()}) {
        Reader<FromScanner> reader;
        std::vector<FromScanner> read;
        for (std::size_t at = 0; at < stream.size(); at += piece) {
            reader.feed(BytesView(stream).subspan(at, std::min(piece, stream.size() - at)));
            while (auto message = reader.next()) read.push_back(std::move(*message));
        }
        EXPECT_EQ(read, kFromScanner);
        EXPECT_FALSE(reader.broken());
    }
}

TEST(ScannerWire, CarriesEveryCommand) {
    Reader<ToScanner> reader;
    const std::vector<ToScanner> commands{Start{codes::kItemCodes}, Stop{}, Torch{true}, TakePhoto{},
                                          TakePhoto{PhotoOf::Scene}};
    for (const ToScanner& command : commands) {
        reader.feed(encode(command));
        EXPECT_EQ(reader.next(), command);
    }
}

TEST(ScannerWire, SaysOfAWrongStreamThatItIsBroken) {
    for (const Bytes& wrong :
         {Bytes(64, 'x'), Bytes{'C', 'S', 0, 0xFF, 0xFF, 0xFF, 0x7F}, Bytes{'C', 'S', 1, 1, 0, 0, 0, 9},
          Bytes{'C', 'S', 0, 1, 0, 0, 0, 1}, Bytes{'C', 'S', 60, 0, 0, 0, 0}, encode(ToScanner(Stop{}))}) {
        Reader<FromScanner> reader;
        reader.feed(wrong);
        EXPECT_FALSE(reader.next());
        EXPECT_TRUE(reader.broken());
    }
}

TEST(ScannerWire, NeverBelievesThePromisedSizeOfAPicture) {
    Bytes bytes = encode(FromScanner(Seen{{3, 2, {1, 2, 3, 4, 5, 6}}, {}}));
    bytes[7] = 200;
    Reader<FromScanner> reader;
    reader.feed(bytes);
    EXPECT_FALSE(reader.next());
    EXPECT_TRUE(reader.broken());
}

TEST(ScannerWire, SurvivesAnyBytes) {
    rc::check("a reader of any bytes ends", [] {
        Bytes bytes = *rc::gen::container<Bytes>(rc::gen::arbitrary<std::uint8_t>());
        if (*rc::gen::arbitrary<bool>())
            bytes.insert(bytes.begin(), {'C', 'S', *rc::gen::inRange<std::uint8_t>(0, 8)});
        Reader<FromScanner> reader;
        reader.feed(bytes);
        while (reader.next()) {
        }
        RC_ASSERT(true);
    });
}

}  // namespace
}  // namespace canteen::port::wire
